import { Left, Place } from '../../backlog/Place.tsx';
import { useModel } from '../../model/model.ts';
import { Checklist } from '../checklist/Checklist.tsx';
import { DayPanel } from '../day/DayPanel.tsx';
import type { SheetView } from '../machine/sheetModel.ts';
import { OperationPanel } from '../progress/OperationPanel.tsx';

/** What the open sheet shows under its title. */
export function Inside({ of: state }: { of: Exclude<SheetView, { step: 'closed' }> }) {
  const { left } = useModel().backlog;
  if (left.value) return <Left />;
  return (
    <>
      {state.step !== 'day' && <Place state={state} />}
      <Body of={state} />
    </>
  );
}

function Body({ of: state }: { of: Exclude<SheetView, { step: 'closed' }> }) {
  switch (state.step) {
    case 'day':
      return <DayPanel key={`${state.target.date} ${state.target.storeId}`} state={state} />;
    case 'checklist':
      return <Checklist state={state} />;
    case 'operation':
      return <OperationPanel state={state} />;
  }
}
