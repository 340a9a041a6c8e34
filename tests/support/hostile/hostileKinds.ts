/** How a page may hide the checklist without drawing over it in the page alone: each, in the page, and how it ends. */
export interface Kind {
  /** True once it has begun; false where this browser knows no such thing. */
  readonly begin: () => Promise<boolean> | boolean;
  readonly end: () => Promise<unknown> | undefined;
}

interface Floating {
  readonly documentPictureInPicture?: { readonly window: Window | null; requestWindow(): Promise<Window> };
}

const removeAttack = () => void document.querySelector('#attack')?.remove();
const unstyle = () => document.documentElement.removeAttribute('style');

function showModal(): boolean {
  const dialog = document.body.appendChild(Object.assign(document.createElement('dialog'), { id: 'attack', textContent: 'You have won' }));
  dialog.showModal();
  return true;
}

async function floatVideo(): Promise<boolean> {
  const canvas = document.createElement('canvas');
  canvas.getContext('2d')!.fillRect(0, 0, 9, 9);
  const video = document.body.appendChild(
    Object.assign(document.createElement('video'), { id: 'attack', muted: true, srcObject: canvas.captureStream(5) }),
  );
  if (!('requestPictureInPicture' in video)) return false;
  await video.play();
  await video.requestPictureInPicture();
  return true;
}

/** Takes our element along into the window that floats. */
async function floatDocument(): Promise<boolean> {
  const { documentPictureInPicture: floats } = window as Floating;
  if (!floats) return false;
  const { document: other } = await floats.requestWindow();
  other.documentElement.append(document.querySelector('[data-sales-totals-guard=page]')!);
  return true;
}

function enlarge(): boolean {
  document.documentElement.style.zoom = '5';
  return true;
}

/** Firefox draws the top layer through the filter of the page as well; in Chromium it stays out of it. */
function blur(): boolean {
  if ('chrome' in window) return false;
  document.documentElement.style.filter = 'blur(20px)';
  return true;
}

/** Firefox then tells nobody, not even a test, what stands in our part. */
function skipContents(): boolean {
  if (!('chrome' in window)) return false;
  document.documentElement.style.contentVisibility = 'hidden';
  return true;
}

function transitionOfBody(): boolean {
  const body = document.body as { startViewTransition?(change: () => void): unknown };
  if (!body.startViewTransition) return false;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::view-transition-group(*) { animation-duration: 600s }');
  document.adoptedStyleSheets = [sheet];
  Object.assign(window, { attack: body.startViewTransition(() => undefined) });
  return true;
}

export const KINDS: Readonly<Record<string, Kind>> = {
  'a modal dialog of the page': { begin: showModal, end: removeAttack },
  'a video that floats above all windows': { begin: floatVideo, end: () => document.exitPictureInPicture() },
  'a window that floats above all others, into which our element is taken': {
    begin: floatDocument,
    end: () => void (window as Floating).documentPictureInPicture!.window!.close(),
  },
  'a page made so large that the sheet reaches out of the window': { begin: enlarge, end: unstyle as () => undefined },
  'a page that is blurred as a whole': { begin: blur, end: unstyle as () => undefined },
  'a page whose contents the browser skips': { begin: skipContents, end: unstyle as () => undefined },
  'a transition of a part of the page': {
    begin: transitionOfBody,
    end: () => void (window as unknown as { attack: { skipTransition(): void } }).attack.skipTransition(),
  },
};

/** In the page: has a cover drawn, holds up everything for a while, and takes the cover away before anybody else can look. */
export function holdUpUnderCover(ms: number): Promise<void> {
  const cover = document.documentElement.appendChild(Object.assign(document.createElement('div'), { popover: 'manual' }));
  cover.style.cssText = 'position: fixed; inset: 0; width: auto; height: auto; background: white; pointer-events: none';
  cover.showPopover();
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const drawn = new MessageChannel();
      drawn.port1.addEventListener('message', () => {
        // Heard outside while everything here stands still.
        console.debug('held up');
        for (const until = performance.now() + ms; performance.now() < until;);
        cover.remove();
        resolve();
      });
      drawn.port1.start();
      drawn.port2.postMessage(null);
    });
  });
}

/** In the page: moves and fades whatever it can reach of itself and of our element, by scrolling and by script, and on paper. */
export function animateAway(): void {
  const gone = 'opacity: 0; visibility: hidden; transform: scale(0.01); clip-path: inset(50%)';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@keyframes attack { from, to { ${gone} } }
    html { overflow-y: scroll }
    html, [data-sales-totals-guard] { animation: attack linear both; animation-timeline: scroll() }
    @media print { html, [data-sales-totals-guard] { ${gone} } }`);
  document.adoptedStyleSheets = [sheet];
  const frame = { opacity: 0, visibility: 'hidden', transform: 'scale(0)' };
  for (const element of document.querySelectorAll('html, [data-sales-totals-guard]'))
    element.animate([frame, frame], { duration: 1e9, fill: 'both' });
}

/** In the page: colours of its own, for itself and all that inherits, where the system asks for few. */
export function keepOwnColours(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html, [data-sales-totals-guard] { forced-color-adjust: none; color: white; background: white; color-scheme: dark }');
  document.adoptedStyleSheets = [sheet];
}
