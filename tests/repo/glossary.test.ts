/** One term for one thing, and the punctuation of each language: what no text of ours may have. */
import { describe, expect, it } from 'vitest';
import { type Text, type TextKey, en } from '../../lib/i18n/en/index.ts';
import { fr } from '../../lib/i18n/fr/index.ts';
import type { Catalogue, Language } from '../../lib/i18n/translate.ts';
import { read } from './files.ts';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, fr };
const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : [text.one, text.other]);
const ALL = (Object.keys(en) as TextKey[]).map((key) => ({ key, en: en[key] as Text, fr: fr[key] }));

/** What no text may say, and what to say instead. */
const BANNED: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/\bpress(?:es|ed|ing)?\b(?!\})/i, 'click'],
    [/\b(?:hit|select)\b/i, 'click, choose'],
    [/\b(?:repair|mend|heal)/i, 'fix, correct; the three actions'],
    [/accounting site|\bthe service\b/i, 'Lightspeed Accounting, the site'],
    [/\bledger\b/i, 'the accounting software'],
    [/\bbooks (?:refused? (?:it|the)|say|said|accept)/i, 'the accounting software refuses; the books are a place'],
    [/\b(?:somebody|nobody|whoever|anew)\b/i, 'someone, no one'],
    [/\bstands? at\b/i, 'says None'],
    [/\b(?:check|checks) (?:is|are) (?:open|unpaid)|unpaid checks?|\ba check\b/i, 'a sale'],
    [/\bgo(?:es)? on\b|\bread back\b|\bhand(?:ed|s)? over\b|\bof now\b|\bin sight\b|\bat the moment\b/i, 'plain words'],
    [/\bheld back\b|\bholds\b/i, 'on hold; OK'],
    [/\bPOS changed\b/, 'the POS data changed'],
    [/\b(?:journal|log|record) of\b|\bour (?:own )?record\b/i, 'history'],
    [/\bjust (?:click|do|open)|\bsimply\b|\bplease\b|\boops\b|!/i, 'nothing'],
    [/\blog(?:ged)? ?in\b/i, 'sign in, signed in'],
    [
      /\b(?:shop|(?<!class(?:,| or) )location|category of accounts|posting to)\b/i,
      'store, account; the location of QuickBooks stands beside its class',
    ],
    [/ [–—] /, 'a full stop, a colon'],
    [/["']/, 'curly quotes and apostrophes'],
    [/\.\.\.| …/, '… right after the word'],
  ],
  fr: [
    [/\b(?:press(?:ez|er|é)|appuy|pes(?:ez|er)\b)/i, 'cliquez sur'],
    [/(?<!p)répar(?!ez-le si QuickBooks)|guéri/i, 'corriger ; les trois actions'],
    [/assistance|service à la clientèle/i, 'le soutien technique Lightspeed Retail'],
    [/PDV détaillants|Lightspeed détaillants/i, 'Retail POS'],
    [/\bl’addition|\badditions\b|\bimpayé/i, 'vente, non payée'],
    [/retenue?\b/i, 'bloquée'],
    [/site de comptabilité|site comptable|\b(?:le|du|au) service\b/i, 'Lightspeed Accounting, le site'],
    [/livres (?:refusent|ont refusé|l’ont|disent|acceptent)|grand livre\b/i, 'le logiciel de comptabilité ; les livres sont un lieu'],
    [/\b(?:de|à) \{software\}|^\{software\}/i, 'dans, avec, vers, par {software}'],
    [/\bde \{store\}|\bà \{store\}/i, 'la boutique {store}'],
    [/(?<!(?:puis|depuis|jusqu’au) )\ble \{date\} (?:est|sera|n’est|affiche|a )/i, 'la journée du {date}'],
    [/report(?:er|ée?s?) (?:le |vers |de nouveau|\{)|prête à être reportée/i, 'les données du {date} ; envoyer'],
    [/jusqu’au \{through\}(?! inclus)/i, 'jusqu’au {through} inclus'],
    [/mappage|\bassociation/i, 'mise en correspondance'],
    [/\bà None\b|resté/i, 'affiche None'],
    [/rafraîch/i, 'actualiser'],
    [/\b(?:magasin|succursale|commerce)s?\b/i, 'boutique'],
    [/\b(?:société|compagnie)s?\b/i, 'entreprise'],
    [
      /souscription|\bTVA\b|\brabais\b|règlements|(?<!\p{L})échue?s?(?!\p{L})|à recevoir|à payer/iu,
      'abonnement, taxes, remises, paiements, clients, fournisseurs',
    ],
    [/\ble comptable\b|expert-comptable/i, 'votre comptable'],
    [/cet utilisateur|super utilisateur|en tant que|connecté\(e\)|[a-z]·[a-z]/i, 'la personne qui …, votre session'],
    [/\bbalanc|déséquilib/i, 'équilibrée'],
    [/connecteur Web (?:a tourné|tourne)|lancer le connecteur/i, 'exécuter'],
    [/liste de contrôle|check-list/i, 'liste de vérification'],
    [/à l’instant|\bvoid\b|en détail\b/i, 'le mot français'],
    [/veuillez|simplement|!/i, 'rien'],
    [/\bceci\b|(?<!d’)\beux\b|(?:^|[.?] )Ils\b/i, 'un nom'],
    [/\bstatuts?\b/i, 'état'],
    [/courriel|e-mail|\bcaisse enregistreuse/i, 'un mot des deux pays'],
    [/["']/, 'guillemets « », apostrophe ’'],
    [/\.\.\.| …/, '… juste après le mot'],
    [/[^\s\d«]:(?!\/\/)|[^\s][;!?»]|«\S/, 'une espace : la traduction la rend insécable'],
  ],
};

const saysOf = (language: Language) => ALL.flatMap((one) => formsOf(one[language]).map((text) => ({ key: one.key, text })));

describe.each(['en', 'fr'] as const)('no text in %s', (language) => {
  it.each(BANNED[language])('has %s (instead: %s)', (banned) => {
    expect(saysOf(language).filter(({ text }) => banned.test(text))).toEqual([]);
  });

  it('begins in lower case where it is a sentence', () => {
    // Words that stand inside of another sentence, and words beside a number or a name.
    const word =
      /^(?:unknown|total|software|source|store|report\.word)\.|^(?:error|family)\..*\.name$|\.icon$|^figures\.not-known$|^popup\.(?:as-of|progress)/;
    expect(saysOf(language).filter(({ key, text }) => /^\p{Ll}/u.test(text) && !word.test(key))).toEqual([]);
  });

  it('has a full stop where it is a label, nor lacks one where it is a sentence', () => {
    const label =
      /^action\.\w+\.(?:verb|name|icon|button)$|^reason\.(?!excluded)|\.pass(?:-after)?$|^status\.[A-Z_]+$|^headline\.|^total\.|^posting\.|^software\.|^unknown\.|^(?:error|family)\..*\.name$|^timeline\.(?!words)|^aftermath\.|^panel\.(?:title|open|details|legend|found|next)|^figures\.(?:title|pos|accounting|difference)/;
    const sentence =
      /\.(?:cause|meaning|effect)$|^status\..*\.next$|^guide\..*\.why|^guide\.end\.|^step\.|^advice\.|^operation\.|^next\.|^problem\.(?!sign-in|refused$)|^changed\.|^check\.(?!.*(?:pass|ask-account|errors-resolved\.ask|block-detail)).*\.(?:block|ask|warn|second)/;
    const texts = saysOf(language);
    expect(texts.filter(({ key, text }) => label.test(key) && text.endsWith('.'))).toEqual([]);
    expect(texts.filter(({ key, text }) => sentence.test(key) && !/[.?)]$/.test(text))).toEqual([]);
  });
});

it('the same English has the same French everywhere', () => {
  const byEnglish = Map.groupBy(ALL, (one) => JSON.stringify(one.en));
  const torn = [...byEnglish.values()].filter((group) => new Set(group.map((one) => JSON.stringify(one.fr))).size > 1);
  expect(torn.map((group) => group.map((one) => [one.key, one.fr]))).toEqual([]);
});

describe('a text that names one of our buttons', () => {
  it.each([
    ['guide.copy-report', 'support.prepare'],
    ['guide.copy-report', 'support.copy'],
    ['guide.press-refresh', 'action.refresh.verb'],
    ['guide.press-regenerate', 'action.regenerate.verb'],
    ['guide.press-post', 'action.post.verb'],
    ['guide.run-refresh', 'action.refresh.verb'],
    ['guide.run-regenerate', 'action.regenerate.verb'],
    ['guide.run-post', 'action.post.verb'],
  ] as const)('%s calls it what it is called: %s', (text, button) => {
    for (const catalogue of Object.values(CATALOGUES)) expect(catalogue[text]).toContain(catalogue[button]);
  });
});

describe('what merchants read outside of the extension', () => {
  const PAGES = ['README.md', 'docs/live-app.md', 'docs/live-walk.md', 'docs/privacy.md', 'docs/permissions.md', 'docs/pictures.md'];
  /** The terms that would call a thing by another name than the extension does. */
  const OTHER_NAMES =
    /\bpress(?:es|ed|ing)?\b|\brepair|\bmend|\bheal(?:s|ed)?\b|accounting site|books refused|\b(?:some|no|any)body\b|\bwhoever\b|\banew\b|unpaid check/i;

  it.each(PAGES)('%s has the same terms', (file) => {
    expect(
      read(file)
        .split('\n')
        .filter((line) => OTHER_NAMES.test(line)),
    ).toEqual([]);
  });

  it('docs/live-app.md quotes what the extension says', () => {
    const quoted = [...read('docs/live-app.md').matchAll(/“([^”]+)”/g)].map(([, words]) => words!);
    expect(quoted.length).toBeGreaterThan(0);
    expect(quoted.filter((words) => !ALL.some((one) => formsOf(one.en).some((text) => text.includes(words))))).toEqual([]);
  });

  it.each(['en', 'fr'] as const)('the stores’ description in %s fits into their 132 characters', (language) => {
    const { description } = JSON.parse(read(`public/_locales/${language}/messages.json`)) as { description: { message: string } };
    expect(description.message.length).toBeLessThanOrEqual(132);
    expect(BANNED[language].filter(([pattern]) => pattern.test(description.message))).toEqual([]);
  });
});
