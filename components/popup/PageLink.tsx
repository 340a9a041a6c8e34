import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import type { Phrase } from '../../lib/i18n/phrase.ts';
import { useLanguage } from '../base/language.tsx';
import { openInTab } from './openInTab.ts';

interface Props {
  readonly href: string;
  readonly class?: string;
  /** What it says to assistive technology and under the pointer, where there is room for less. */
  readonly label?: Phrase | undefined;
  /** What happens besides, before the page opens. */
  readonly onOpen?: (() => void) | undefined;
  readonly children: ComponentChildren;
}

/** A link to a page of the accounting site. A plain press goes to its tab; the browser's own ways to open a link stay. */
export function PageLink({ href, class: name, label, onOpen, children }: Props) {
  const { say } = useLanguage();
  const words = label && say(label);
  function open(event: TargetedMouseEvent<HTMLAnchorElement>) {
    onOpen?.();
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void openInTab(href);
  }
  return (
    <a href={href} target="_blank" rel="noreferrer" class={name} aria-label={words} title={words} onClick={open}>
      {children}
    </a>
  );
}
