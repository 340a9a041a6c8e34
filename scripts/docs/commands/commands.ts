/** Commands that belong together: each script of package.json with the arguments to show, and what they do. */
export interface Commands {
  readonly scripts: Readonly<Record<string, string>>;
  readonly does: string;
}

/** Every script of package.json, in the order of the README. */
export const COMMANDS: readonly Commands[] = [
  {
    scripts: { demo: '' },
    does: 'the practice service and a browser with the extension; `-- --headless` plays the main job, `-- --live` fixes a day on the live app',
  },
  {
    scripts: { test: '' },
    does: 'types, lint, format, unit tests, builds, and the core of the browser tests, counted; what a change is judged by',
  },
  { scripts: { 'test:all': '' }, does: 'the same with every browser test: each row of each table, in each markup, language and browser' },
  {
    scripts: { 'test:unit': '', 'test:watch': '', 'test:e2e': '-- FILE' },
    does: 'a part of it, in seconds ([how to work on it](CONTRIBUTING.md))',
  },
  { scripts: { 'test:quick': '' }, does: 'types, lint, format and unit tests of what differs from the last commit' },
  { scripts: { hooks: '' }, does: 'has Git run that before each commit, for what is committed' },
  {
    scripts: { 'test:faults': '' },
    does: 'kills worker, browser, service, network and database many times, and compares books, journal and screen (`-- --only NAME --runs N --seed N`; `-- --live` on the live app; [what and how often](docs/faults.md))',
  },
  {
    scripts: { 'test:mutants': '' },
    does: 'writes small mistakes into the code that safety rests on, one at a time, and lists those that no unit test notices, with a score (`-- --room NAME --share 0.2 --seed N --min 95`; all options in `scripts/tests/mutants.ts`)',
  },
  { scripts: { check: '' }, does: 'types, lint, format, and what is unused' },
  { scripts: { format: '', 'format:check': '' }, does: 'writes the sources in one form, or lists those that are not in it' },
  {
    scripts: { gallery: '' },
    does: 'every state of what a merchant sees, both languages, light and dark; `-- --shots FOLDER` takes pictures, `-- --against COMMIT` compares them with another commit’s',
  },
  { scripts: { dev: '' }, does: 'as the demo, and rebuilds after each change' },
  {
    scripts: { sandbox: '' },
    does: 'the practice service alone, or with `-- --live` the live app played by it; `-- --help` lists its options',
  },
  { scripts: { build: '', 'build:firefox': '' }, does: 'the extension for Chrome and Edge, and for Firefox, in `.output/`' },
  {
    scripts: { zip: '' },
    does: 'what is uploaded to each store, in `.output/store`: packages, the sources that Mozilla asks for, [texts, pictures and answers](docs/store/answers.md)',
  },
  {
    scripts: { release: '-- VERSION' },
    does: 'a version: the changelog, a commit with its tag, the packages; `-- VERSION --dry-run` says what it would do ([how](CONTRIBUTING.md#a-release))',
  },
  { scripts: { 'lint:store': '' }, does: 'Mozilla’s linter on the build for Firefox' },
  { scripts: { size: '' }, does: 'builds, and fails where the content script is larger than its budget' },
  {
    scripts: { bench: '' },
    does: 'what the extension costs, beside twins and as ratios within one run: time until controls are usable, an idle minute, memory, database, and a fixed day in clicks; each figure with its goal (`-- --only idle,memory --rounds 3` for a part of it)',
  },
  {
    scripts: { 'bench:load': '' },
    does: '200 tabs at once, and a page that redraws its grid ten times a second for a minute: answers, requests, memory',
  },
  { scripts: { 'bench:scale': '' }, does: 'what many merchants would ask of the service, simulated' },
  { scripts: { 'bench:year': '' }, does: 'the calendar of ten years and five stores, against each of its days by itself' },
  {
    scripts: { explain: '-- "MESSAGE"' },
    does: 'says, as JSON, what the extension makes of a message of the accounting software; `--help` lists the rest',
  },
  {
    scripts: { new: '-- KIND NAME' },
    does: 'begins a rule, of the kind `check`, `error`, `guide`, `status` or `language`, with all the files that it needs; an error takes its message as well ([what is then written by hand](docs/adding.md))',
  },
  {
    scripts: { 'docs:pictures': '', 'docs:openapi': '', 'docs:diagnosis': '', 'docs:guides': '', 'docs:policy': '', 'docs:commands': '' },
    does: 'make the pictures, the API document, the pages of statuses, errors and checks, and of the guides, the schema and the page of [the policy](docs/policy.md), and this table again',
  },
  { scripts: { 'store:pictures': '' }, does: 'takes the pictures that the stores show, and draws the tiles, in both languages' },
  { scripts: { icons: '' }, does: 'draws the icons of the extension from `scripts/pictures/icon.svg`' },
];
