/** Loaded before each script (`setup.mjs`): what stops it is told in one sentence, or whole where the mistake is ours. */
import { sentenceOf } from './plain.ts';

process.on('uncaughtException', (error) => {
  console.error(sentenceOf(error) ?? error);
  process.exit(1);
});
