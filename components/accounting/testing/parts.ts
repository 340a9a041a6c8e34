/** Whatever comes on demand is there from the start: a test without a browser has no worker that brings it. */
import '../../guard/testing/begun.ts';
import '../../guide/startGuide.ts';
import '../../learn/watchSettings.ts';
import '../page/showViews.tsx';
import './inside.ts';

// What happy-dom does not know: a page that is idle at once.
Object.assign(globalThis, { requestIdleCallback: (run: () => void) => queueMicrotask(run) });
