/** Pages of a day whose icons listen in every way that was met, and what became of a press on them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How an icon may be made to act: its markup, and a script; both call `act()`. */
export const KINDS = {
  onclick: { icon: '<button title="Post" onclick="act()">&#9889;</button>' },
  link: { icon: '<a title="Post" href="/pressed">&#9889;</a>' },
  'javascript address': { icon: '<a title="Post" href="javascript:act()">&#9889;</a>' },
  submit: { icon: '<form method="post" action="/pressed"><button title="Post">&#9889;</button></form>' },
  image: { icon: '<form method="post" action="/pressed"><input type="image" title="Post" alt="Post" width="20" height="20"></form>' },
  delegated: {
    icon: '<span title="Post" role="button" tabindex="0" class="post">&#9889;</span>',
    script: 'document.addEventListener("click", ({ target }) => target.closest(".post") && act())',
  },
  mousedown: {
    icon: '<button title="Post" id="post">&#9889;</button>',
    script: 'addEventListener("DOMContentLoaded", () => document.querySelector("#post").addEventListener("mousedown", act))',
  },
  pointerdown: {
    icon: '<button title="Post" id="post">&#9889;</button>',
    script: 'addEventListener("DOMContentLoaded", () => document.querySelector("#post").addEventListener("pointerdown", act))',
  },
  touchstart: {
    icon: '<button title="Post" id="post">&#9889;</button>',
    script: 'addEventListener("DOMContentLoaded", () => document.querySelector("#post").addEventListener("touchstart", act))',
  },
  pointerup: {
    icon: '<button title="Post" id="post">&#9889;</button>',
    script: 'addEventListener("DOMContentLoaded", () => document.querySelector("#post").addEventListener("pointerup", act))',
  },
  keydown: {
    icon: '<button title="Post" id="post">&#9889;</button>',
    script:
      'addEventListener("DOMContentLoaded", () => document.querySelector("#post").addEventListener("keydown", ({ key }) => key === "Enter" && act()))',
  },
  'double click': {
    icon: '<button title="Post" id="post">&#9889;</button>',
    script: 'addEventListener("DOMContentLoaded", () => document.querySelector("#post").addEventListener("dblclick", act))',
  },
  'window first': {
    icon: '<button title="Post" class="post">&#9889;</button>',
    script: 'addEventListener("click", ({ target }) => target.closest?.(".post") && act(), true)',
  },
} as const satisfies Readonly<Record<string, { icon: string; script?: string }>>;
export type Kind = keyof typeof KINDS;

const TYPES = [
  'pointerdown',
  'mousedown',
  'touchstart',
  'pointerup',
  'mouseup',
  'touchend',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'dragstart',
  'keydown',
  'keypress',
  'keyup',
];

const pageOf = (kind: Kind): string => {
  const { icon, script = '' } = { script: undefined, ...KINDS[kind] };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>2026-11-12</title><script>
  window.heard = [];
  for (const type of ${JSON.stringify(TYPES)}) addEventListener(type, ({ target, key = ' ' }) => target.closest?.('[title=Post]') && [' ', 'Enter'].includes(key) && heard.push(type), true);
  function act() { navigator.sendBeacon('/pressed'); }
  ${script}
  </script></head><body><h1>2026-11-12</h1><ul class="nav-tabs"><li class="active"><a href="#tab_accounting">Accounting</a></li></ul>
  <section id="tab_accounting" aria-label="Accounting"><div class="icons"><button title="Reload" aria-label="Reload">&#8635;</button><button title="Regenerate" aria-label="Regenerate">&#9638;</button>${icon.replace('title="Post"', 'title="Post" aria-label="Post"')}</div><span class="postingStatus">POSTED</span></section></body></html>`;
};

/** The pages, on a free port of this computer. */
export async function startPressedPages() {
  let presses = 0;
  const server = createServer(({ method, url }, response) => {
    const { pathname, searchParams } = new URL(url!, 'http://localhost');
    if (pathname === '/pressed' && method) {
      presses++;
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Pressed</title><h1>Pressed</h1>');
    } else if (pathname === '/sales/summary')
      response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(searchParams.get('kind') as Kind));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    path: (kind: Kind) =>
      `/sales/summary?storeId=1&startDate=2026-11-12&endDate=2026-11-12&kind=${encodeURIComponent(kind)}#tab_accounting`,
    /** How many times a page acted. */
    presses: () => presses,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
