import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

/**
 * The options of the command line. `--help` prints `help`, and ends.
 * @throws Node's own error, which is told in one sentence (`plain.ts`), about the first that there is not
 */
export function readOptions<const O extends Options = Record<never, never>>(help: string, options?: O): Values<O> {
  const { values } = parseArgs({ options: { ...options, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  return values as Values<O>;
}
