/** What a text may be: its kind says how long. */
export type Kind =
  | 'status'
  | 'status with a cause'
  | 'button'
  | 'button with a date or a name'
  | 'heading'
  | 'passed line'
  | 'line to fix or to confirm'
  | 'step of a guide'
  | 'reason of a step'
  | 'error or advice'
  | 'other';

/** What the texts of one language are held to. */
export interface Style {
  /** The locale in which they are measured, with its dates and money. */
  readonly locale: string;
  /** How many characters a text may have; `path`: where it names a place of the site. */
  readonly limits: Readonly<Record<Kind, number | { readonly plain: number; readonly path: number }>>;
  /** What no text may say, and what to say instead. */
  readonly banned: readonly (readonly [RegExp, string])[];
}
