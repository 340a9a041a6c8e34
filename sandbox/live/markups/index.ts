import type { Markup } from '../markup.ts';
import { bootstrap5 } from './bootstrap5.ts';
import { dataTables } from './dataTables.ts';
import { editable } from './editable.ts';
import { formControl } from './formControl.ts';
import { glyphicons } from './glyphicons.ts';
import { images } from './images.ts';
import { kendo } from './kendo.ts';
import { kendoSvg } from './kendoSvg.ts';
import { late } from './late.ts';
import { lookAlikes } from './lookAlikes.ts';
import { nameless } from './nameless.ts';
import { realHand } from './realHand.ts';
import { virtual } from './virtual.ts';
import { words } from './words.ts';

/** Every markup of the double; the first is the usual one. */
export const MARKUPS = [
  editable,
  formControl,
  bootstrap5,
  glyphicons,
  kendo,
  kendoSvg,
  late,
  virtual,
  images,
  words,
  lookAlikes,
  dataTables,
  realHand,
  nameless,
] as const satisfies readonly Markup[];

export const DEFAULT_MARKUP = editable.name;

/** The markup of a name, or undefined. */
export const markupOf = (name: string): Markup | undefined => MARKUPS.find((markup) => markup.name === name);
