import { killWorker } from '../../../tests/support/browser/startBrowser.ts';
import { until } from '../../../tests/support/until.ts';
import { figuresOf, told } from '../../figures.ts';
import { workerStartIn } from '../../measure/workerStart.ts';
import { openSigned, reportOf } from '../../place.ts';
import { head, line } from '../../sheet.ts';
import type { Part } from '../part.ts';

const ROUNDS = 7;

export const worker: Part = {
  name: 'worker',
  about: 'how long the worker takes to start, and to be evaluated once its script is there',
  async run({ practice, rounds = ROUNDS }) {
    const { started, merchant } = await openSigned(practice);
    const { page } = merchant;
    const url = reportOf(practice, 31);
    const isThere = () =>
      until(
        async () => started.browser.targets().some((target) => target.type() === 'service_worker') || undefined,
        () => 'The worker was not woken.',
      );
    try {
      await page.goto(url, { waitUntil: 'load' });
      await merchant.sees('Sales Totals Guard', { role: 'region' });
      const [whole, evaluation]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round++) {
        await isThere();
        await killWorker(started);
        await page.tracing.start({ categories: ['ServiceWorker'] });
        await page.goto(url, { waitUntil: 'load' });
        await merchant.sees('Sales Totals Guard', { role: 'region' });
        const found = workerStartIn((await page.tracing.stop())!);
        whole.push(found.whole);
        evaluation.push(found.evaluation);
      }
      head('The worker is woken by the report, ms', 'asked to running', 'script to running');
      line('  ours', told(figuresOf(whole)), told(figuresOf(evaluation)));
    } finally {
      await started.stop();
    }
  },
};
