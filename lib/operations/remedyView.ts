import type { DayTarget } from '../domain/action.ts';
import type { RemedyView } from '../messages/views.ts';
import type { Remedy } from '../preflight/verdict.ts';
import type { Parts } from './parts.ts';
import { pageRemedy } from './troubles.ts';

/** A remedy with its link: the worker makes the address, on the site's own origin, and nobody else does. */
export function remedyView(parts: Parts, origin: string, remedy: Remedy, target: DayTarget): RemedyView {
  return remedy.kind === 'page' ? pageRemedy(parts, origin, remedy.page, remedy.label, target) : remedy;
}
