/** A report of one day whose page listens to everything before any other script of its own runs. */

/** What is written somewhere, in whatever way; and what Chromium alone has, or browsers had. */
const OF_WRITING = /^(?:key|(?:before)?(?:input|copy|cut|paste)|composition|drag|select|change|search|text)/;
const WITHOUT_A_NAME = 'textInput compositionstart compositionupdate compositionend beforecopy beforecut beforepaste selectionchange'.split(
  ' ',
);

/** In the page: notes all that it hears of what is written, and what of it was told. */
function listen(source: string, more: readonly string[]): void {
  const ofWriting = new RegExp(source, 'i');
  const heard: string[] = [];
  const types = new Set(more);
  for (const all of [window, Document.prototype, HTMLElement.prototype])
    for (const name in all) if (name.startsWith('on')) types.add(name.slice(2));
  for (const type of [...types].filter((one) => ofWriting.test(one))) {
    for (const on of [window, document])
      on.addEventListener(type, (event) => heard.push(`${type} ${(event as KeyboardEvent).key ?? (event as InputEvent).data ?? ''}`), {
        capture: true,
      });
  }
  Object.assign(window, { heard });
}

/** The page, with the day of a store whose entries have these words. */
export const listeningPage = (storeId: string, date: string, statuses: readonly string[]): Response =>
  new Response(
    `<!doctype html><html lang="en"><head><script>(${listen.toString()})(${JSON.stringify(OF_WRITING.source)}, ${JSON.stringify(WITHOUT_A_NAME)})</script><title>Report</title></head>
    <body><div class="k-grid-content"><table><tbody><tr><td><a href="/sales/summary?storeId=${storeId}&startDate=${date}&endDate=${date}">${date}</a></td>${statuses.map((word) => `<td>${word}</td>`).join('')}</tr></tbody></table></div>
    <input aria-label="The page’s own"></body></html>`,
    { headers: { 'content-type': 'text/html; charset=utf-8' } },
  );

/** In the page: what it heard since it was last asked. */
export const heardSince = (): string[] => (window as unknown as { heard: string[] }).heard.splice(0);
