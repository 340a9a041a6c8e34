/** What may move or cover something of a page without writing on an element. */
const MOVES = [
  'visibilitychange',
  'scroll',
  'transitionend',
  'animationstart',
  'animationend',
  'load',
  'input',
  'toggle',
  'pointermove',
  'pointerup',
  'keyup',
];

export interface Touches {
  /** True where something of the page may have changed since it was last asked. */
  taken(): boolean;
  end(): void;
}

/**
 * Minds, at the cost of next to nothing, whether anything of a page was written, moved or pointed at: after the first of it
 * no more is heard until somebody asks. What a page does in closed roots of its own or by its style sheets alone is not seen.
 * @param onTouch is called at the first of it
 */
export function mindTouches(page: Document, onTouch: () => void = () => {}): Touches {
  const ended = new AbortController();
  let touched = false;
  const observer = new MutationObserver(touch);
  function touch(): void {
    if (touched) return;
    touched = true;
    observer.disconnect();
    onTouch();
  }
  const watch = () => observer.observe(page, { childList: true, subtree: true, attributes: true, characterData: true });
  watch();
  for (const type of MOVES) page.addEventListener(type, touch, { capture: true, passive: true, signal: ended.signal });
  return {
    taken() {
      const was = touched;
      touched = false;
      if (was) watch();
      return was;
    },
    end() {
      ended.abort();
      observer.disconnect();
    },
  };
}
