/**
 * `npm run bench:scale`: what many merchants would ask of the service in a day (`manyMerchants.ts`). It sends nothing.
 */
import { parseArgs } from 'node:util';
import { simulate } from './manyMerchants.ts';

const { merchants, seed } = parseArgs({ options: { merchants: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } }).values;
const MERCHANTS = Number(merchants);
if (!(MERCHANTS > 0 && MERCHANTS <= 2_000_000)) {
  console.error(`--merchants ${merchants}: not a number between 1 and 2,000,000.`);
  process.exit(2);
}

const { perMerchant, total, mean, peak, afterAway, atOnce } = simulate(MERCHANTS, Number(seed));
const number = (value: number): string => Math.round(value).toLocaleString('en');
console.log(`${number(MERCHANTS)} merchants, seed ${seed}`);
console.log(`requests of one merchant in a day   ${perMerchant.toFixed(1)}`);
console.log(`requests in a day                   ${number(total)}`);
console.log(`requests in a second, mean          ${number(mean)}`);
console.log(`requests in the busiest second      ${number(peak)}`);
console.log(`after an hour away, one in ten with a page in front:`);
console.log(`  in the busiest second             ${number(afterAway)}`);
console.log(`  if all asked at once              ${number(atOnce)}`);
