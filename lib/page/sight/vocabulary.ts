/** The words that may come out of a page: the product's own, and those by which pages are built. All others may be somebody's. */
import { KNOWN_WORDS } from '../../domain/status/statusWords.ts';

const PRODUCT = `sales cogs drawer payment payments purchase order orders posting status accounting journal date day total totals action actions
  store refresh reload regenerate generate post actualiser recharger rafraîchir régénérer générer reporter comptabilité
  checks check summary details mapping connected view edit print export am pm none`;

/** What the parts of classes, ids and addresses are made of, where they name nothing of a merchant. */
const BUILT = `a active alert alt app badge bar base bg block body bold bolt bordered box btn bulb button calculator calendar cell center clearfix col collapse
  column columns condensed container content control controls cursor custom dark data datatable datatables day default detail details disabled display
  div dot dropdown editable end error even fa fade fail failed field fixed flash flex float fluid font footer form fw g get glyph grid group grouping
  h head header heading hidden hierarchy hover hr html icon icons id in index info inline inner input is item items js key label large lead left lg
  light lightning link list loading locked main master md menu message modal muted name nav navbar no none number odd off on open outer page pager
  pane panel pill pills pointer popover primary pull read refresh regenerate report reports responsive right row rows sales salesreport scroll scrollable
  secondary select selected set settings show side size sm small solid sort sortable sorted sorting span spin start state status sticky strong striped
  success svg sync t tab table tabs td text th theme title to toggle tool toolbar tooltip tools top total totals tr ui unsortable up value view virtual
  warning well wide widget width wrap wrapper x xs zone login logout summary storeid startdate enddate storeids daypage javascript`;

const wordsOf = (text: string): string[] => text.split(/\s+/).map((word) => word.toLowerCase());

/** Words that stay as they are in a text. */
export const KNOWN: ReadonlySet<string> = new Set([...wordsOf(PRODUCT), ...KNOWN_WORDS.flatMap(wordsOf)].filter(Boolean));
/** Words that stay as they are in the names of parts. */
export const KNOWN_IN_NAMES: ReadonlySet<string> = new Set([...KNOWN, ...wordsOf(BUILT)]);
/** Classes of icon sets and of Kendo: their makers chose them, whatever they say. */
export const OF_LIBRARIES = /^(?:fa[srlbd]?|glyphicon|bi|mdi|k|svg-inline--fa)(?:-[a-z]+)*$/;
/** The elements of HTML that pages of this kind are made of. */
export const ELEMENTS: ReadonlySet<string> = new Set(
  wordsOf(
    'a abbr article aside b body br button caption code col colgroup dd details div dl dt em fieldset font footer form g h1 h2 h3 h4 h5 h6 header hr i iframe img input label legend li main nav ol optgroup option p path pre s section select small span strong sub summary sup svg symbol table tbody td textarea tfoot th thead time title tr u ul use',
  ),
);
