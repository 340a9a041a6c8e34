/** The card of a guide. */
import { signal } from '@preact/signals';
import { Card } from '../../../components/guide/overlay/Card.tsx';
import { Frame } from '../../../components/guide/overlay/Frame.tsx';
import type { GuideModel } from '../../../components/guide/machine/guideModel.ts';
import { DATE } from '../../../components/accounting/testing/views.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { GuideStepView, GuideView } from '../../../lib/messages/views/guideViews.ts';
import type { GalleryState } from '../state.ts';
import { PLACE } from '../place.ts';

const step = (changes: Partial<GuideStepView>): GuideStepView => ({
  id: 'rows',
  say: phrase('step.map-every-row'),
  why: phrase('finding.mapping-incomplete'),
  done: false,
  spot: { name: 'mapping-row', row: 'Helmets' },
  path: null,
  href: null,
  choices: [],
  before: 'open',
  after: null,
  ...changes,
});
const view = (changes: Partial<GuideView>): GuideView => ({
  id: 'mapping',
  title: phrase('guide.mapping'),
  subject: { storeId: '1', date: DATE },
  state: 'step',
  at: 3,
  of: 7,
  held: [true, true, false, false, false, false, false],
  step: step({}),
  end: [],
  followUp: null,
  texts: { language: 'en', locale: 'en', catalogue: {} },
  ...changes,
});

const still = (): void => {};
const model = (shown: GuideView): GuideModel => ({
  view: signal(shown),
  notice: still,
  turned: still,
  glance: still,
  back: still,
  forward: still,
  move: still,
  goOn: still,
});
const card = (id: string, shown: GuideView, lit = true): GalleryState => ({
  id: `guide/${id}`,
  surface: 'guide',
  view: () => (
    <Frame at={{ left: 16, top: 16 }} slim={false} measure={() => {}}>
      <Card view={shown} model={model(shown)} lit={lit} onShow={() => {}} />
    </Frame>
  ),
});

export const GUIDES: readonly GalleryState[] = [
  card('step', view({})),
  card('not-lit', view({}), false),
  card('elsewhere', view({ step: step({ path: phrase('remedy.mapping'), href: PLACE }) }), false),
  card('by-word', view({ at: 1, step: step({ done: null, spot: null, before: null }) })),
  card(
    'question',
    view({
      step: step({
        done: null,
        spot: null,
        choices: [
          { id: 'yes', label: phrase('guide.ui.yes') },
          { id: 'no', label: phrase('guide.ui.no') },
        ],
      }),
    }),
  ),
  card('looked-back', view({ step: step({ done: true, after: 'next' }) })),
  card(
    'end',
    view({
      state: 'end',
      step: null,
      end: [phrase('guide.end.mapped', { store: 'Plateau' }), phrase('guide.end.map-then')],
      followUp: { guide: 'which', label: phrase('help.what-happened') },
    }),
  ),
  card('left', view({ state: 'left', step: null })),
];
