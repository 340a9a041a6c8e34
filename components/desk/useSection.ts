import { useEffect, useState } from 'preact/hooks';
import { SECTIONS, type Section } from './sections.ts';

const sectionAt = (hash: string): Section => SECTIONS.find(({ id }) => `#${id}` === hash) ?? SECTIONS[0];

/** The section that the address names; one that it doesn't know is the first. */
export function useSection(): Section {
  const [section, setSection] = useState(() => sectionAt(location.hash));
  useEffect(() => {
    const follow = () => setSection(sectionAt(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return section;
}
