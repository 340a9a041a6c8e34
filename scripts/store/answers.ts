/** What is answered to a store that asks why a permission is needed. */
export interface Answer {
  /** As the manifest names it. */
  readonly permission: string;
  readonly text: string;
}

/** The answers for permissions of `docs/store/answers.md`, in its order. */
export const readAnswers = (page: string): Answer[] =>
  page
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return { permission: /`(.+)`/.exec(heading)?.[1] ?? heading, text: lines.join('\n').split(/^## /m)[0]!.trim() };
    });
