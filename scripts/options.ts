import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

/** @throws Node's own error, which is told in one sentence (`plain.ts`), about the first that there is not */
function readCommand<const O extends Options>(help: string, options: O | undefined, allowPositionals: boolean) {
  const { values, positionals } = parseArgs({ options: { ...options, help: { type: 'boolean' } }, allowPositionals });
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  return { values: values as Values<O>, words: positionals };
}

/**
 * The options of the command line. `--help` prints `help`, and ends.
 * @throws Node's own error, about an option that there is not, or a word beside the options
 */
export const readOptions = <const O extends Options = Record<never, never>>(help: string, options?: O): Values<O> =>
  readCommand(help, options, false).values;

/**
 * The same of a command that takes words as well, such as a name.
 * @throws Node's own error, about an option that there is not
 */
export const readWords = <const O extends Options = Record<never, never>>(
  help: string,
  options?: O,
): { readonly values: Values<O>; readonly words: readonly string[] } => readCommand(help, options, true);
