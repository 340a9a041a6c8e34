/** The classes of pages are read once for all files of a process: what a file has put into them goes with it. */
import { afterAll } from 'vitest';
import { keepClasses } from './classesKept.ts';

afterAll(keepClasses(globalThis));
