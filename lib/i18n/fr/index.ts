import type { Text, TextKey } from '../en/index.ts';
import { action } from './action.ts';
import { advice } from './advice.ts';
import { backlog } from './backlog.ts';
import { checks } from './checks.ts';
import { click } from './click.ts';
import { common } from './common.ts';
import { defect } from './defect.ts';
import { desk } from './desk.ts';
import { early } from './early.ts';
import { errors } from './errors.ts';
import { extension } from './extension.ts';
import { families } from './families.ts';
import { guide } from './guide.ts';
import { history } from './history.ts';
import { keyboard } from './keyboard.ts';
import { lacking } from './lacking.ts';
import { morning } from './morning.ts';
import { next } from './next.ts';
import { operation } from './operation.ts';
import { options } from './options.ts';
import { page } from './page.ts';
import { pair } from './pair.ts';
import { panel } from './panel.ts';
import { policy } from './policy.ts';
import { problem } from './problem.ts';
import { report } from './report.ts';
import { sheet } from './sheet.ts';
import { show } from './show.ts';
import { sites } from './sites.ts';
import { status } from './status.ts';
import { sync } from './sync.ts';
import { year } from './year.ts';
import { welcome } from './welcome.ts';

/** The French catalogue, for Canada and France alike, with the words of the product's French help (domain 1.5). */
export const fr: Readonly<Record<TextKey, Text>> = {
  ...action,
  ...advice,
  ...backlog,
  ...checks,
  ...click,
  ...common,
  ...defect,
  ...desk,
  ...early,
  ...errors,
  ...extension,
  ...families,
  ...guide,
  ...history,
  ...keyboard,
  ...lacking,
  ...morning,
  ...next,
  ...operation,
  ...options,
  ...page,
  ...pair,
  ...panel,
  ...policy,
  ...problem,
  ...report,
  ...sheet,
  ...show,
  ...sites,
  ...status,
  ...sync,
  ...year,
  ...welcome,
};
