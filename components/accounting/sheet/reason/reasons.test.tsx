// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { en } from '../../../base/testing/texts.ts';
import { judged, missing, opened, stage, stageEach } from '../../testing/checklist.tsx';
import { enter, pageText, the } from '../../testing/show.tsx';
import { checkOf } from '../../testing/views.ts';

stageEach();

describe('the reasons of a checklist', () => {
  it('offers the reasons, says why one can’t be it, and keeps the note', async () => {
    await opened({
      clearance: null,
      checklist: { checks: [checkOf('block', { id: 'reason-given', ofReason: true, reason: phrase('check.reason-given.choose') })] },
    });
    expect(missing()).toBe(en('sheet.choose-why'));
    expect(the('radio', en.part('reason.mapping-updated'))).toHaveProperty('disabled', true);
    expect(pageText()).toContain(en('reason.excluded.not-failed'));
    expect(pageText()).not.toContain(en('check.reason-given.choose'));
    await enter(the('radio', en.part('reason.failed')), true);
    await enter(the('textbox'), '  see ticket 7 ');
    expect(stage.asked('judge').at(-1)).toMatchObject({ given: { reason: 'failed', note: 'see ticket 7' } });
    await judged({ clearance: null });
    await judged();
    expect(missing()).toBe(en('sheet.all-clear'));
    await enter(the('textbox'), '');
    expect(stage.asked('judge').at(-1)?.given).toEqual({ reason: 'failed' });
  });

  it('keeps what nobody wrote out of the note: what the page writes in is taken out again', async () => {
    await opened({ clearance: null });
    await enter(the('radio', en.part('reason.failed')), true);
    await enter(the('textbox'), 'mine');
    const field = the('textbox') as HTMLInputElement;
    field.value = 'mine EVIL';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(field.value).toBe('mine');
    expect(stage.asked('judge').at(-1)).toMatchObject({ given: { note: 'mine' } });
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    field.dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(true);
  });

  it('has the reason chosen that the evidence speaks for, and says so until another is chosen', async () => {
    await opened({ checklist: { suggested: { reason: 'failed' } } });
    await judged({ checklist: { suggested: { reason: 'failed' } } });
    expect(the('radio', en.part('reason.failed'))).toHaveProperty('checked', true);
    expect(pageText()).toContain(en('sheet.suggested'));
    expect(missing()).toBe(en('sheet.all-clear'));
  });

  it('asks what changed where the POS did', async () => {
    const reasons = [{ reason: 'pos-data-changed', label: phrase('reason.pos-data-changed'), excluded: null } as const];
    await opened({ clearance: null, checklist: { reasons } });
    await enter(the('radio', en('reason.pos-data-changed')), true);
    await judged({
      clearance: null,
      checklist: {
        reasons,
        checks: [checkOf('block', { id: 'reason-given', ofReason: true, reason: phrase('check.reason-given.what-changed') })],
      },
    });
    expect(pageText()).toContain(en('check.reason-given.what-changed'));
    await enter(the('checkbox', 'Sales'), true);
    await enter(the('checkbox', 'COGS'), true);
    await enter(the('checkbox', 'Sales'), false);
    expect(stage.asked('judge').at(-1)).toMatchObject({ given: { reason: 'pos-data-changed', changed: ['cogs'] } });
  });
});
