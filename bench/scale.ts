/**
 * `npm run bench:scale`: what many merchants would ask of the service in a day (`manyMerchants.ts`). It sends nothing.
 */
import { readOptions } from '../scripts/options.ts';
import { PlainError } from '../scripts/plain.ts';
import { simulate } from './load/manyMerchants.ts';

const HELP = `What many merchants would ask of the service in a day. It sends nothing.

  --merchants N   how many (default 100000)
  --seed N        other numbers by chance (default 1)
  --help          this text`;

const { merchants = '100000', seed = '1' } = readOptions(HELP, { merchants: { type: 'string' }, seed: { type: 'string' } });
const MERCHANTS = Number(merchants);
if (!(MERCHANTS > 0 && MERCHANTS <= 2_000_000)) throw new PlainError(`--merchants ${merchants}: not a number between 1 and 2,000,000.`);
if (!/^\d{1,9}$/.test(seed)) throw new PlainError(`--seed ${seed}: not a whole number.`);

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
