import { type OwnSpot, type Spot } from '../../lib/domain/site/spot.ts';
import { type Look, type SpotOnSite, findOnSite } from '../../lib/page/targets.ts';

/** Where the spots of our own views are: in the controls on a day's page, and in the sheet. */
const ANCHORS: Readonly<Record<OwnSpot, string>> = {
  'control-refresh': '.dock [data-action="refresh"]',
  'control-regenerate': '.dock [data-action="regenerate"]',
  'control-post': '.dock [data-action="post"]',
  'control-details': '.dock [data-action="details"]',
  sheet: 'dialog[open]',
  'checklist-refresh': 'dialog[open][data-checklist="refresh"] .foot',
  'checklist-regenerate': 'dialog[open][data-checklist="regenerate"] .foot',
  'checklist-post': 'dialog[open][data-checklist="post"] .foot',
};

const isOnSite = (spot: Spot): spot is SpotOnSite => !Object.hasOwn(ANCHORS, spot.name);

/**
 * The place of a spot at this moment; null where there is none, or more than one.
 * @param own our own part of the page, where there is one: its controls and its sheet
 */
export function findSpot(look: Look, own: ParentNode | null, spot: Spot): Element | null {
  if (isOnSite(spot)) return findOnSite(look, spot);
  const found = own?.querySelectorAll(ANCHORS[spot.name as OwnSpot]);
  return found?.length === 1 ? found[0]! : null;
}
