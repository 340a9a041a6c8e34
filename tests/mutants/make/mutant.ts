/** A text of the source and what stands in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One small change of a source that a test should notice. */
export interface Mutant {
  /** Path from the root of the project, with slashes. */
  readonly file: string;
  /** The line, counted from 1, and its text: they tell the reader where, and the latter finds it again when lines shift. */
  readonly line: number;
  readonly within: string;
  /** What is replaced, and by what. */
  readonly from: string;
  readonly to: string;
  readonly edit: Edit;
  /** How the running program is switched: in place of the text from `start` to `end`, `text` where the mutant is on. */
  readonly site: Edit & { readonly kind: 'expression' | 'statement' };
}

/** The source with one mutant written into it. */
export function mutated(code: string, { edit }: Mutant): string {
  return code.slice(0, edit.start) + edit.text + code.slice(edit.end);
}

/** A mutant in one line, for the reader. */
export function describe({ file, line, from, to }: Mutant): string {
  const short = (text: string) => {
    const flat = text.replaceAll(/\s+/g, ' ').trim();
    return flat.length > 90 ? `${flat.slice(0, 87)}…` : flat;
  };
  return `${file}:${line}  ${short(from)}  →  ${short(to) || '(nothing)'}`;
}
