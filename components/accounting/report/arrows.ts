/** The controls of one strip, in order. */
export const buttonsOf = (strip: Element | null | undefined): HTMLElement[] => [...(strip?.querySelectorAll<HTMLElement>('button') ?? [])];

/** How many rows and places each key moves by. */
const STEPS: Readonly<Record<string, readonly [rows: number, places: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** An arrow key moves from control to control and from row to row of `layer`. */
export function moveAmong(layer: Element, event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const button = event.target as HTMLElement;
  const strip = button.closest('.strip');
  if (!step || !strip) return;
  event.preventDefault();
  const strips = [...layer.querySelectorAll('.strip')].filter((one) => buttonsOf(one).length > 0);
  const next = strips[strips.indexOf(strip) + step[0]];
  const buttons = buttonsOf(next);
  const place = Number(button.dataset['place']) + step[1];
  buttons[Math.max(0, Math.min(place, buttons.length - 1))]?.focus();
}
