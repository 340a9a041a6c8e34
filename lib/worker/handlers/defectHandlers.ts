import type { Handlers } from '../../messages/router.ts';
import type { Defects } from './defects.ts';

export interface DefectHandlersDeps {
  readonly defects: Defects;
}

/** Errors of our own that a page met, and the telling of those that nobody was told of. */
export function createDefectHandlers({ defects }: DefectHandlersDeps): Pick<Handlers, 'defect' | 'untoldDefect' | 'defectTold'> {
  return {
    defect: async ({ defect, told }) => ({ report: defects.note(defect, told) }),
    untoldDefect: async () => ({ report: await defects.untold() }),
    async defectTold() {
      await defects.tell();
      return {};
    },
  };
}
