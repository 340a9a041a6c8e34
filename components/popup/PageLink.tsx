import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import { openPage } from './openPage.ts';

/** A link to a page of the accounting site. A plain press goes to its tab; the browser's own ways to open a link stay. */
export function PageLink({ href, class: name, children }: { href: string; class?: string; children: ComponentChildren }) {
  function open(event: TargetedMouseEvent<HTMLAnchorElement>) {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void openPage(href);
  }
  return (
    <a href={href} target="_blank" rel="noreferrer" class={name} onClick={open}>
      {children}
    </a>
  );
}
