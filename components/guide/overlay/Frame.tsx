import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useLanguage } from '../../base/language.tsx';

interface FrameProps {
  readonly at: { readonly left: number; readonly top: number };
  /** True where there is room for what is to be done alone. */
  readonly slim: boolean;
  readonly measure: (element: HTMLElement) => void;
  readonly children: ComponentChildren;
}

/** The card's box; it tells its size after every change, for what places it. */
export function Frame({ at, slim, measure, children }: FrameProps) {
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => measure(element.current!));
  return (
    <section
      ref={element}
      class={slim ? 'card slim' : 'card'}
      role="dialog"
      // The page is English whatever we speak: by this our words are read out, and parted at the end of a line.
      lang={useLanguage().language}
      aria-labelledby="guide-say"
      aria-describedby="guide-why"
      style={{ left: `${at.left}px`, top: `${at.top}px` }}
    >
      {children}
    </section>
  );
}
