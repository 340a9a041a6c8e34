/** `npm run explain -- [--software NAME] "MESSAGE"`: what the extension makes of a message of the accounting software. */
import { readFileSync } from 'node:fs';
import { HELP, asked, explainLines } from './command.ts';
import { explain } from './explain.ts';

/** @throws Error with one sentence where the file can't be read */
function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new Error(`The file ${file} can’t be read.`);
  }
}

try {
  const wanted = asked(process.argv.slice(2));
  switch (wanted.what) {
    case 'help':
      console.log(HELP);
      break;
    case 'message':
      console.log(JSON.stringify(explain(wanted.text, wanted.software, wanted.name), null, 2));
      break;
    case 'file':
      for (const line of explainLines(textOf(wanted.file))) console.log(JSON.stringify(line));
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
