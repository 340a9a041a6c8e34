import { Ring } from '../icons/Ring.tsx';
import { useModel } from '../model/model.ts';
import { Question } from './Question.tsx';

/** What lies over the page while a merchant shows us an icon. */
export function ShowIt() {
  const { showing, alive } = useModel();
  const state = showing?.state.value;
  if (!showing || !state || state.step === 'rest' || !alive.value) return null;
  return (
    <>
      <Ring find={() => showing.lit.peek()} about={showing.lit.value} />
      {state.step === 'asking' && <Question key={state.pointed} of={showing} state={state} />}
    </>
  );
}
