import type { NamesView } from '../../../../lib/messages/views/views.ts';
import { Words } from '../../../base/language.tsx';

/** Whose day it is: store, software, company, as far as they are known. */
export function Names({ of: { storeName, software, company } }: { of: NamesView }) {
  if (storeName === null && software === null && company === null) return null;
  return (
    <p class="soft about">
      {storeName !== null && <bdi>{storeName}</bdi>}
      {software && (
        <span>
          <Words of={software} />
        </span>
      )}
      {company !== null && <bdi>{company}</bdi>}
    </p>
  );
}
