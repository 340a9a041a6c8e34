/**
 * Calls `onRewritten`, until `end`, whenever `page` has another root element than before: the page rewrote itself, by
 * `document.write` or by its own hand. Whatever listened on its window and its document then hears nothing any more.
 */
export function watchRewriting(page: Document, onRewritten: () => void, end: AbortSignal): void {
  let former = page.documentElement;
  const observer = new MutationObserver(() => {
    const now = page.documentElement as HTMLElement | null;
    // A page without any root element is on the way to another one, or to the same again.
    if (now === null || now === former) return;
    former = now;
    onRewritten();
  });
  observer.observe(page, { childList: true });
  end.addEventListener('abort', () => observer.disconnect());
}
