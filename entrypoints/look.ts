import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readSight } from '../lib/page/sight/readSight.ts';

/** Run once in a page at the merchant's word; what it tells is its value. */
export default defineUnlistedScript(() => readSight(document));
