import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { useLanguage } from '../../base/language.tsx';
import { isOurHost } from '../../base/mount/host.ts';
import { trusted } from '../../base/trusted.ts';
import { Stencils } from '../controls/Stencils.tsx';
import { type Days } from '../days/days.ts';
import { dayKey, gapOn, isAwaited } from '../days/storeDays.ts';
import { useModel } from '../model/model.ts';
import { buttonsOf, moveAmong } from './arrows.ts';
import { isOut, layerOf } from './layer.ts';
import type { SkipProps } from './Skip.tsx';
import { Strip } from './Strip.tsx';

export interface RowsProps extends SkipProps {
  /**
   * The keyboard is in the row of a day.
   * @param moved true where it was moved there; false where it came with a press, under which nothing may move
   */
  readonly onReach: (day: DayTarget, moved: boolean) => void;
}

/** True where something can be done about a day: it is known or awaited, or it is known why there is nothing of it. */
function hasControls({ byKey, stores }: Days, { storeId, date }: DayTarget): boolean {
  if (byKey.value.has(dayKey(storeId, date))) return true;
  const store = stores.value.get(storeId);
  return isAwaited(store) || gapOn(store!, date)?.what === 'not-loaded';
}

/**
 * Our layer over the report: a strip for each row in sight, and for the first day that needs the merchant wherever it
 * is. The Tab key stops at it once, at that day until it stopped elsewhere; the arrow keys move from control to control
 * and from row to row.
 */
export function Rows({ watch, goTo, onReach }: RowsProps) {
  const { days } = useModel();
  const { say } = useLanguage();
  const layer = useRef<HTMLDivElement>(null);
  const { frame, rows: inSight, first } = watch.sight.value;
  const rows = first && !inSight.includes(first) ? [...inSight, first].toSorted((a, b) => a.top - b.top) : inSight;
  const stop = useSignal<{ key: string; place: number } | null>(null);
  const reachable = rows.filter(({ day }) => day !== null && hasControls(days, day));
  const stopRow =
    reachable.find(({ key }) => key === stop.value?.key) ??
    reachable.find((row) => row === first) ??
    reachable.find(({ top }) => top >= 0) ??
    reachable[0];
  // The keyboard has to find every control, also where it still is in the rows that these take over from.
  const isReached = stop.value !== null || isOurHost(document.activeElement ?? document.documentElement);
  const { names, style } = layerOf(frame);

  function remember(event: FocusEvent): void {
    const control = event.target as HTMLElement;
    const { place } = control.dataset;
    const key = control.closest<HTMLElement>('.strip')?.dataset['row'];
    if (!key || !place) return;
    stop.value = { key, place: Number(place) };
    const day = rows.find((row) => row.key === key)?.day;
    if (day) onReach(day, control.matches(':focus-visible'));
  }

  useLayoutEffect(() => {
    if (goTo.value === null) return;
    const strip = [...layer.current!.querySelectorAll<HTMLElement>('.strip')].find(({ dataset }) => dataset['row'] === goTo.value);
    // A row that was only just scrolled to is drawn with the next frame.
    if (!strip) return;
    buttonsOf(strip)[0]?.focus();
    goTo.value = null;
  }, [goTo.value, inSight]);

  return (
    <>
      <Stencils />
      <div
        ref={layer}
        class={names}
        role="toolbar"
        aria-orientation="vertical"
        aria-label={say(phrase('page.days'))}
        style={style}
        onKeyDown={trusted((event: KeyboardEvent) => moveAmong(layer.current!, event))}
        onFocusIn={remember}
      >
        {rows.map((row) => (
          <Strip
            key={row.key}
            row={row}
            isOut={isOut(row, frame)}
            pointed={watch.pointed.value === row.key}
            isNear={isReached || row === stopRow}
            main={row === first}
            tabStop={row === stopRow ? (row.key === stop.value?.key ? stop.value.place : 0) : -1}
          />
        ))}
      </div>
    </>
  );
}
