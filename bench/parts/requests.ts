import { daysRequests } from '../measure/requests.ts';
import { visitor } from '../measure/visit.ts';
import { openSigned, reportOf } from '../place.ts';
import { head, line } from '../sheet.ts';
import type { Part } from './part.ts';

export const requests: Part = {
  name: 'requests',
  about: 'what the service is asked about days for a year of them, at first and again',
  async run({ practice }) {
    const { started, merchant } = await openSigned(practice);
    try {
      const { visit } = await visitor(merchant.page);
      head('A year of days', 'requests about days');
      for (const time of ['first', 'second']) {
        const { count, told } = await daysRequests(practice, () => visit(reportOf(practice, 365)));
        line(`  ${time} look`, String(count), told.join(', '));
      }
    } finally {
      await started.stop();
    }
  },
};
