import { beginGuard } from '../beginGuard.ts';

// As on every page, the guard is there before everything else of ours.
beginGuard(document);
