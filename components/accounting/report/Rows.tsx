import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { dayKey } from '../days.ts';
import { useModel } from '../model.ts';
import { Strip } from './Strip.tsx';
import type { ReportWatch } from './watch.ts';

/** From this width on, CSS pixels, the state and the controls have a place of their own beside the grid. */
const WIDE_PX = 300;
/** What a mark needs beside the grid; with less it lies on the row's last pixels. */
const MARK_PX = 26;

/**
 * Our layer over the report: a strip for each row in sight. The Tab key stops at it once; the arrow keys move
 * from control to control and from row to row.
 */
export function Rows({ watch }: { watch: ReportWatch }) {
  const { days } = useModel();
  const { say } = useLanguage();
  const layer = useRef<HTMLDivElement>(null);
  const { frame, rows } = watch.sight.value;
  const stop = useSignal<{ key: string; place: number } | null>(null);
  const reachable = rows.filter(({ day }) => day !== null && days.byKey.value.has(dayKey(day.storeId, day.date)));
  const stopRow = reachable.find(({ key }) => key === stop.value?.key) ?? reachable.find(({ top }) => top >= 0) ?? reachable[0];
  const room = frame.width - frame.edge;
  const wide = room >= WIDE_PX;

  const buttonsOf = (strip: Element | null | undefined) => [...(strip?.querySelectorAll<HTMLElement>('button') ?? [])];

  function move(event: KeyboardEvent): void {
    const steps: Record<string, readonly [rows: number, places: number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const step = steps[event.key];
    const button = event.target as HTMLElement;
    const strip = button.closest('.strip');
    if (!step || !strip) return;
    event.preventDefault();
    const strips = [...layer.current!.querySelectorAll('.strip')].filter((one) => buttonsOf(one).length > 0);
    const next = strips[strips.indexOf(strip) + step[0]];
    const buttons = buttonsOf(next);
    const place = Number(button.dataset['place']) + step[1];
    buttons[Math.max(0, Math.min(place, buttons.length - 1))]?.focus();
  }

  function remember(event: FocusEvent): void {
    const { dataset } = event.target as HTMLElement;
    const key = (event.target as HTMLElement).closest<HTMLElement>('.strip')?.dataset['row'];
    if (key && dataset['place']) stop.value = { key, place: Number(dataset['place']) };
  }

  return (
    <div
      ref={layer}
      class={`rows ${wide ? 'wide' : 'tight'}`}
      role="toolbar"
      aria-orientation="vertical"
      aria-label={say(phrase('page.days'))}
      style={{
        left: `${frame.left}px`,
        top: `${frame.top}px`,
        width: `${frame.width}px`,
        height: `${frame.height}px`,
        '--grid-edge': `${frame.edge}px`,
        '--beside': `${Math.min(room, MARK_PX)}px`,
      }}
      onKeyDown={trusted(move)}
      onFocusIn={remember}
    >
      {rows.map((row) => (
        <Strip
          key={row.key}
          row={row}
          pointed={watch.pointed.value === row.key}
          tabStop={row === stopRow ? (row.key === stop.value?.key ? stop.value.place : 0) : -1}
        />
      ))}
    </div>
  );
}
