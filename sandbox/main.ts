/** `npm run sandbox`: starts the practice service from the command line. */
import { helpText, readOptions } from './options.ts';
import { ScenarioError } from './scenario/readScenario.ts';
import { StartError, startPractice } from './startPractice.ts';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(helpText());
    return;
  }
  const { origin, scenario, kept, practice, stop } = await startPractice(options);
  const [first] = practice.people();
  console.log(
    `Practice service: ${origin}  (${scenario}${kept ? ', as it was left' : ''}; sign in as ${first!.email} / ${first!.password})`,
  );
  if (options.live !== undefined) {
    console.log(
      `It is the live app (${options.live}) for a Chromium that is started with --host-resolver-rules="MAP app.shogo.io ${new URL(origin).host}" --ignore-certificate-errors`,
    );
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => process.exit(0)));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof StartError) && !(error instanceof ScenarioError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
