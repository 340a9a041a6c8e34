import { createTranslator } from '../../../lib/i18n/translate.ts';
import { LanguageContext } from '../../base/language.tsx';
import type { GuideModel } from '../machine/guideModel.ts';
import { Announced, Card } from './Card.tsx';
import { Frame } from './Frame.tsx';
import { holeOf, placeCard, shadePath } from './geometry.ts';
import type { Light } from './light.ts';

interface OverlayProps {
  readonly model: GuideModel;
  readonly light: Light;
  /** Is told after each drawing. */
  readonly onDrawn: () => void;
}

/** The shade with its hole, the ring around it, and the card. */
export function Overlay({ model, light, onDrawn }: OverlayProps) {
  const view = model.view.value;
  if (!view || light.hidden.value) return null;
  const { box, ours, window: size } = light.lit.value;
  const hole = view.state === 'step' && box ? holeOf(box, size) : null;
  const at = placeCard(hole, light.card.value, size, ours);
  const { language, catalogue, locale } = view.texts;
  return (
    <LanguageContext.Provider value={createTranslator(language, catalogue, locale)}>
      {hole && <div class="shade" style={{ clipPath: `path(evenodd, "${shadePath(size, hole)}")` }} />}
      {hole && (
        <div class="ring" style={{ left: `${hole.left}px`, top: `${hole.top}px`, width: `${hole.width}px`, height: `${hole.height}px` }} />
      )}
      <Frame
        at={at}
        slim={light.slim.value}
        measure={({ offsetWidth: width, offsetHeight: height }) => {
          light.measure({ width, height });
          onDrawn();
        }}
      >
        <Card view={view} model={model} lit={hole !== null} onShow={light.find() ? light.bringIntoSight : null} />
      </Frame>
      <Announced view={view} />
    </LanguageContext.Provider>
  );
}
