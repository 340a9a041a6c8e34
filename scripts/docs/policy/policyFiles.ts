import * as z from 'zod/mini';
import { FIREFOX_ID } from '../../store/firefoxId.ts';
import { POLICY_KEYS, type PolicyKey, policySchema } from '../../../lib/settings/policy.ts';

/** In Chrome an extension is known by what its store gives it. */
const CHROME_ID = 'EXTENSION_ID';

/** What each is for, in the schema that Chrome shows to administrators. */
const ABOUT: Readonly<Record<PolicyKey, string>> = {
  language: 'The language of the extension: en or fr. Without it, each person chooses.',
  guard: 'always-on: the checklist before the site’s own icons can’t be switched off on any site.',
  clickAnyway: 'nobody: no one can click a site’s icon past a checklist that is not in order. anyone: as without a policy.',
  sites: 'The only sites beside app.shogo.io that people may add, such as https://books.example. An empty list: none.',
  alerts:
    'The check of the days in the morning: off, never; on, always, at the hour that each person chooses; 5 to 13, always at this hour of the stores.',
  retention: 'For how many months the history is kept on the computer: 24 to 120. Without it, 24.',
  help: 'One line that people read in the popup and in the settings, such as whom to ask; 200 characters at most.',
};

/** A value of each, as it is copied. */
export const EXAMPLE = {
  language: 'fr',
  guard: 'always-on',
  clickAnyway: 'nobody',
  sites: ['https://books.example'],
  alerts: '8',
  retention: '60',
  help: 'Ask Marie before posting',
} satisfies Readonly<Record<PolicyKey, unknown>>;

/**
 * The form of one value, as Chrome's schemas have it: no more than its type. A browser drops what does not fit its schema,
 * and nobody would hear of it; what arrives is read by us, and what can't be read is told.
 */
function formOf(key: PolicyKey): object {
  const { type } = z.toJSONSchema(z.required(policySchema).shape[key]) as { readonly type: string };
  return { type, ...(type === 'array' ? { items: { type: 'string' } } : {}), description: ABOUT[key] };
}

const pretty = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** The schema that Chrome's manifest names. */
export const managedSchema = (): string =>
  pretty({ type: 'object', properties: Object.fromEntries(POLICY_KEYS.map((key) => [key, formOf(key)])) });

/** The file for Chrome and Edge, and the one for Firefox, with the same values. */
export const chromePolicy = (values: object = EXAMPLE, id = CHROME_ID): string => pretty({ '3rdparty': { extensions: { [id]: values } } });
export const firefoxPolicy = (values: object = EXAMPLE): string =>
  pretty({ policies: { '3rdparty': { Extensions: { [FIREFOX_ID]: values } } } });

const allowed = (key: PolicyKey): string => {
  const { enum: words } = z.toJSONSchema(z.required(policySchema).shape[key]) as { readonly enum?: readonly string[] };
  return words
    ? words.map((word) => `\`${word}\``).join(', ')
    : key === 'sites'
      ? 'a list of addresses'
      : key === 'retention'
        ? '`24` to `120`'
        : 'a text';
};

/** docs/policy.md. */
export const policyPage = (): string => `# Policy

For chains and accountants’ offices: what an organisation can fix for its people, through the browser’s own management (\`storage.managed\`). No policy switches a guard off, and none has the history forgotten before two years. What is fixed says *Set by your organisation* in the settings and can’t be changed there. This page is made by \`npm run docs:policy\`.

| name | values | what it does |
| --- | --- | --- |
${POLICY_KEYS.map((key) => `| \`${key}\` | ${allowed(key)} | ${ABOUT[key]} |`).join('\n')}

A value that can’t be read is named in the settings. Where safety depends on it, the strictest one stands instead: the guard is always on, no one clicks past it, no site can be added, and the history is kept for 120 months. Chrome and Edge drop a value of another type before the extension sees it, and say so on \`chrome://policy\`: numbers are written as texts.

What was seen last stands until the browser has read its policy again, so that a restart loosens nothing. Where \`alerts\` switches the check on, each person is still asked whether notifications may be shown; the number on the extension’s button needs no permission. However long the history is kept, 35,000 actions and 15,000 other entries of an account are the most.

A site that \`sites\` doesn’t name can’t be added, and goes if it was added before; what was kept of it stays until it is cleared. The policy gives no access by itself: the browser asks each person.

## Chrome and Edge

The file lies in \`/etc/opt/chrome/policies/managed/\` (Linux; Chromium: \`/etc/chromium/policies/managed/\`), with any name that ends in \`.json\`. On Windows and macOS the same values are set in the registry, in a profile, or in the admin console, under the extension’s id. \`${CHROME_ID}\` is the id that the store gives it.

\`\`\`json
${chromePolicy()}\`\`\`

## Firefox

The file is \`policies.json\` in the folder \`distribution\` beside Firefox, or \`/etc/firefox/policies/policies.json\` on Linux.

\`\`\`json
${firefoxPolicy()}\`\`\`
`;
