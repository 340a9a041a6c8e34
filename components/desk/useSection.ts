import { useEffect, useState } from 'preact/hooks';
import type { Section } from './section.ts';
import { DESK_SECTIONS } from './sections.ts';

interface Place {
  readonly section: Section;
  /** What the address says beside it. */
  readonly asked: URLSearchParams;
}

/** Where an address such as `#history?store=1` leads; a section that nobody knows is the first. */
function placeAt(hash: string): Place {
  const [name, rest = ''] = hash.slice(1).split('?');
  return { section: DESK_SECTIONS.find(({ id }) => id === name) ?? DESK_SECTIONS[0]!, asked: new URLSearchParams(rest) };
}

/** The section that the address names, now and whenever it changes. */
export function useSection(): Place {
  const [place, setPlace] = useState(() => placeAt(location.hash));
  useEffect(() => {
    const follow = () => setPlace(placeAt(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}
