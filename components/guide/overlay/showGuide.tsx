// What makes views hear of signals: on many pages this part is the first to draw any.
import '@preact/signals';
import { render } from 'preact';
import { Boundary } from '../../base/defects/Boundary.tsx';
import { tellDefect } from '../../base/defects/defects.ts';
import type { GuideModel } from '../machine/guideModel.ts';
import type { GuidePointing } from '../pointing.ts';
import { mountGuide } from './host.ts';
import { listenToKeys } from './keys.ts';
import { createLight, ownDialog } from './light.ts';
import { Overlay } from './Overlay.tsx';
import { createTelling } from './telling.ts';

/** The overlay, until `end`; the focus goes back then to where it came from. */
export function showGuide(page: Document, model: GuideModel, pointing: GuidePointing, end: AbortSignal): void {
  const host = mountGuide(page, end);
  const former = page.activeElement;
  const light = createLight(page, host, model, pointing, end);
  const tell = createTelling(page, host, model, light, end);
  host.keep(ownDialog(pointing));
  // Half an overlay would shade the page and say nothing: it goes, and the popup tells of it.
  render(
    <Boundary onError={(error) => (host.element.remove(), void tellDefect(error, 'guide', false))}>
      <Overlay model={model} light={light} onDrawn={tell} />
    </Boundary>,
    host.place,
  );
  listenToKeys(page, host, model, () => ownDialog(pointing), end);
  end.addEventListener('abort', () => {
    const had = page.activeElement === host.element;
    render(null, host.place);
    light.makeRoom();
    host.element.remove();
    if (had && former instanceof HTMLElement && former.isConnected) former.focus({ preventScroll: true });
  });
}
