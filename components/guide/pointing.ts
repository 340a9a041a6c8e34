import type { Spot, SpotName, Subject } from '../../lib/domain/site/spot.ts';
import { WATCHED_SPOTS } from '../../lib/domain/site/watchedSpots.ts';
import type { GuideSight } from '../../lib/messages/views/guideViews.ts';
import { guidePlaceAt } from '../../lib/page/guidePages.ts';
import type { FindIcons } from '../../lib/page/icons/icons.ts';
import type { SettingsSeen } from '../../lib/page/settings/settings.ts';
import { isShown } from '../../lib/page/isShown.ts';
import { beginLook } from '../../lib/page/targets.ts';
import { addressOf } from '../life/address.ts';
import { findSpot } from './spots.ts';

/** Our own part of the page, for a guide that points at it; null where there is none. */
export type OwnPart = () => ParentNode | null;

/** What a guide points with, and at. */
export interface GuidePointing {
  readonly own: OwnPart;
  readonly find: FindIcons;
  /** Which settings page is in front, by its own words; null: none. */
  readonly settings: () => Pick<SettingsSeen, 'page' | 'storeId'> | null;
  /** Is told what the guide points at from now on; null: nothing. */
  readonly pointAt: (spot: Spot | null) => void;
}

/**
 * What `page` says of itself at this moment, to be judged by the worker.
 * @param subject tells which day's row is looked for; null: no place is looked for
 */
export function seeForGuide(page: Document, subject: Subject | null, { own, find, settings }: Omit<GuidePointing, 'pointAt'>): GuideSight {
  const look = subject && beginLook(page, subject, find);
  const isSeen = (name: SpotName): boolean => {
    const element = look && findSpot(look, own(), { name });
    return element !== null && isShown(element);
  };
  const place = guidePlaceAt(addressOf(page));
  const { page: kind, storeId } = (place.page === 'other' ? settings() : null) ?? {};
  return { ...place, ...(kind ? { page: kind, storeId: storeId ?? null } : {}), seen: WATCHED_SPOTS.filter(isSeen) };
}
