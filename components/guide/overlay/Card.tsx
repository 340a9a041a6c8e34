import type { ComponentChildren } from 'preact';
import type { HELPED } from '../../../lib/domain/site/spot.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { GuideStepView, GuideView } from '../../../lib/messages/views/guideViews.ts';
import { SiteLink } from '../../base/SiteLink.tsx';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import type { GuideModel } from '../machine/guideModel.ts';

interface CardProps {
  readonly view: GuideView;
  readonly model: GuideModel;
  /** True where the place of the step is lit: then it need not be described. */
  readonly lit: boolean;
  readonly onShow: (() => void) | null;
}

/** What the card says: one step, the end, or that the guide was left. */
export function Card(props: CardProps) {
  const { view, model } = props;
  switch (view.state) {
    case 'step':
      return view.step && <StepCard {...props} step={view.step} />;
    case 'end':
      return <EndCard view={view} model={model} />;
    case 'left':
      return <LeftCard view={view} model={model} />;
    case 'elsewhere':
      return null;
  }
}

function Head({ view, model, children }: { view: GuideView; model: GuideModel; children?: ComponentChildren }) {
  const { say } = useLanguage();
  const leave = say(phrase('guide.ui.leave'));
  return (
    <div class="head">
      <span>
        {children}
        <Words of={view.title} />
      </span>
      <button
        type="button"
        class="button bare"
        aria-label={leave}
        title={leave}
        onClick={trusted(() => model.move(view.state === 'end' ? { go: 'end', helped: null } : { go: 'leave' }))}
      >
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="m3.5 3.5 9 9M12.5 3.5l-9 9" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
        </svg>
      </button>
    </div>
  );
}

function StepCard({ view, model, step, lit, onShow }: CardProps & { step: GuideStepView }) {
  const { say } = useLanguage();
  const { at, of, held } = view;
  const pass = () => model.move({ go: 'pass', step: step.id });
  return (
    <>
      <Head view={view} model={model}>
        <span class="figures">
          <Words of={phrase('guide.ui.count', { at, of })} />
        </span>
        {' · '}
      </Head>
      <div class="marks" role="img" aria-label={say(phrase('guide.ui.held', { count: held.filter(Boolean).length }))}>
        {held.map((holds, place) => (
          <i key={place} class={place === at - 1 ? 'now' : holds ? 'held' : ''} />
        ))}
      </div>
      <Sentence of={step} />
      <p class="soft" id="guide-why">
        <Words of={step.why} />
      </p>
      {!lit && step.path && <p>{step.href ? <SiteLink href={step.href} label={step.path} /> : <Words of={step.path} />}</p>}
      {!lit && !step.path && step.spot && (
        <p class="soft">
          <Words of={phrase('guide.ui.not-seen')} />{' '}
          {onShow && (
            <button type="button" class="button text" onClick={trusted(onShow)}>
              <Words of={phrase('guide.ui.show')} />
            </button>
          )}
        </p>
      )}
      {step.choices.length > 0 && step.after === null && (
        <div class="choices">
          {step.choices.map(({ id, label }) => (
            <button key={id} type="button" class="button" onClick={trusted(() => model.move({ go: 'answer', step: step.id, choice: id }))}>
              <Words of={label} />
            </button>
          ))}
        </div>
      )}
      <div class="foot">
        {step.before ? (
          <button type="button" class="button" onClick={trusted(() => model.back())}>
            <Words of={phrase('guide.ui.back')} />
          </button>
        ) : (
          <span />
        )}
        {step.after !== null ? (
          <>
            <span class="holds">
              <Words of={phrase('guide.ui.holds')} />
            </span>
            <button type="button" class="button" onClick={trusted(() => model.forward())}>
              <Words of={phrase('guide.ui.next')} />
            </button>
          </>
        ) : step.done === false ? (
          <span class="soft">
            <Words of={phrase('guide.ui.waits')} />
          </span>
        ) : (
          step.choices.length === 0 && (
            <button type="button" class="button filled" onClick={trusted(pass)}>
              <Words of={phrase('guide.ui.done')} />
            </button>
          )
        )}
      </div>
    </>
  );
}

function Sentence({ of }: { of: GuideStepView }) {
  return (
    <h2 id="guide-say" tabIndex={-1} data-step={of.id}>
      <Words of={of.say} />
    </h2>
  );
}

function EndCard({ view, model }: { view: GuideView; model: GuideModel }) {
  const { followUp } = view;
  const end = (helped: (typeof HELPED)[number]) => model.move({ go: 'end', helped });
  return (
    <>
      <Head view={view} model={model} />
      <h2 id="guide-say" tabIndex={-1}>
        <Words of={view.end[0]!} />
      </h2>
      {view.end.slice(1).map((one, index) => (
        <p key={index} id={index === 0 ? 'guide-why' : undefined}>
          <Words of={one} />
        </p>
      ))}
      {followUp && (
        <p>
          <button type="button" class="button filled" onClick={trusted(() => model.goOn(followUp.guide))}>
            <Words of={followUp.label} />
          </button>
        </p>
      )}
      <div class="foot">
        <Words of={phrase('guide.ui.helped')} />
        <span>
          <button type="button" class="button" onClick={trusted(() => end('yes'))}>
            <Words of={phrase('guide.ui.yes')} />
          </button>{' '}
          <button type="button" class="button" onClick={trusted(() => end('no'))}>
            <Words of={phrase('guide.ui.no')} />
          </button>
        </span>
      </div>
    </>
  );
}

function LeftCard({ view, model }: { view: GuideView; model: GuideModel }) {
  return (
    <>
      <p id="guide-say">
        <Words of={phrase('guide.ui.left')} />{' '}
        <span class="soft">
          <Words of={view.title} />
        </span>
      </p>
      <div class="foot">
        <button type="button" class="button" onClick={trusted(() => model.move({ go: 'resume' }))}>
          <Words of={phrase('guide.ui.resume')} />
        </button>
        <button type="button" class="button text" onClick={trusted(() => model.move({ go: 'end', helped: null }))}>
          <Words of={phrase('guide.ui.end')} />
        </button>
      </div>
    </>
  );
}

/** A new step is told to those who do not look at it; the card itself would be read as a whole. */
export function Announced({ view: { state, step, end } }: { view: GuideView }) {
  const told = state === 'step' ? step?.say : state === 'end' ? end[0] : undefined;
  return (
    <p class="unseen" role="status">
      {told && <Words of={told} />}
    </p>
  );
}
