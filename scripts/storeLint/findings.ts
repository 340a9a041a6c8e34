import * as z from 'zod/mini';

/** The linter, at the version whose findings are explained. */
export const LINTER = 'addons-linter@10.13.0';

const finding = z.object({ code: z.string(), message: z.string(), file: z._default(z.string(), '') });
const report = z.object({ errors: z.array(finding), warnings: z.array(finding), notices: z.array(finding) });

/** One thing that the linter found. */
export interface Finding extends z.infer<typeof finding> {
  readonly type: 'error' | 'warning' | 'notice';
}

/** What is known, and why it is no fault; the same stands in docs/security.md. */
export const EXPLAINED: readonly { readonly code: string; readonly file: RegExp }[] = [
  // Preact can set HTML for a view that asks for it by one name; no file of ours has that name, and a test reads them all.
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^(?:parts\/library|chunks\/tokens-[\w-]+)\.js$/ },
  // It is about Firefox for Android only; the desktop has known the key since 140.
  { code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION', file: /^manifest\.json$/ },
];

/** Reads what the linter printed; null where that is no report. */
export function readFindings(output: string): Finding[] | null {
  const start = output.indexOf('{');
  try {
    const { errors, warnings, notices } = z.parse(report, JSON.parse(output.slice(start)));
    const typed = (type: Finding['type'], list: readonly z.infer<typeof finding>[]) => list.map((one) => ({ ...one, type }));
    return [...typed('error', errors), ...typed('warning', warnings), ...typed('notice', notices)];
  } catch {
    return null;
  }
}

/** The findings that must be mended: every error, and every warning that nobody has explained. */
export function unexplained(findings: readonly Finding[]): Finding[] {
  const known = ({ code, file }: Finding) => EXPLAINED.some((one) => one.code === code && one.file.test(file));
  return findings.filter((one) => one.type === 'error' || (one.type === 'warning' && !known(one)));
}
