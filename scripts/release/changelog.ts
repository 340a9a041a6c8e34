const UNRELEASED = /^## Unreleased\n([\s\S]*?)(?=^## |$(?![\s\S]))/m;

/** What is said under Unreleased; null where there is no such part, or only its headings. */
export function unreleasedIn(changelog: string): string | null {
  const said = UNRELEASED.exec(changelog)?.[1]?.trim() ?? '';
  return /^- /m.test(said) ? said : null;
}

/** The changelog once that is version `version`, of the day `date` (ISO); the part Unreleased is empty then. */
export function releasedIn(changelog: string, version: string, date: string): string {
  return (
    changelog.replace(UNRELEASED, (_, said: string) => `## Unreleased\n\n## ${version} – ${date}\n\n${said.trim()}\n\n`).trimEnd() + '\n'
  );
}
