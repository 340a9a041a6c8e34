import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

const named = (): string => {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
};

/**
 * What the address names behind its `#`, now and whenever it changes. A browser looks for that place while the page is
 * still empty: it is brought into sight, and has the focus, once our view is drawn.
 */
export function useHashTarget(): string {
  const [target, setTarget] = useState(named);
  useLayoutEffect(() => {
    const place = target === '' ? null : document.getElementById(target);
    place?.scrollIntoView();
    place?.focus({ preventScroll: true });
  }, [target]);
  useEffect(() => {
    const follow = () => setTarget(named());
    // What changed since it was drawn.
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return target;
}
