import { useEffect, useState } from 'preact/hooks';
import { useHashTarget } from '../base/page/useHashTarget.ts';
import { sectionInSight } from './sectionInSight.ts';

/** By how much a page may be off its end, px: browsers scroll by parts of a pixel. */
const LEEWAY = 2;

/** Which of these sections is read now, while the page is scrolled and its address changes. @param ids of their elements, in their order */
export function useSectionInSight(ids: readonly string[]): string | undefined {
  const asked = useHashTarget();
  const [current, setCurrent] = useState(ids[0]);

  useEffect(() => {
    const look = () => {
      const places = ids.flatMap((id) => {
        const element = document.getElementById(id);
        return element ? [{ id, top: element.getBoundingClientRect().top }] : [];
      });
      const { scrollTop, scrollHeight, clientHeight: height } = document.documentElement;
      const atEnd = scrollHeight > height && scrollTop + height >= scrollHeight - LEEWAY;
      setCurrent(sectionInSight(places, { height, atEnd, asked }));
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [asked]);

  return current;
}
