import { unreleasedIn } from './changelog.ts';
import { isGreater, readVersion } from './version.ts';

/** What a release looks at before it changes anything. */
export interface Standing {
  /** The version that is asked for. */
  readonly asked: string;
  /** The version in package.json. */
  readonly current: string;
  readonly changelog: string;
  /** What Git says of the tree, a line for each file that is not committed. */
  readonly uncommitted: readonly string[];
  readonly tags: readonly string[];
}

/** Everything that stands in the way of a release, each in one sentence. */
export function obstaclesOf({ asked, current, changelog, uncommitted, tags }: Standing): string[] {
  const [wanted, now] = [readVersion(asked), readVersion(current)];
  return [
    ...(uncommitted.length > 0 ? [`Not everything is committed: ${uncommitted.map((line) => line.slice(3)).join(', ')}.`] : []),
    ...(wanted ? [] : [`“${asked}” is no version; it is three numbers, such as 0.2.0.`]),
    ...(wanted && now && !isGreater(wanted, now) ? [`${asked} is not greater than ${current}.`] : []),
    ...(tags.includes(`v${asked}`) ? [`There is a tag v${asked} already.`] : []),
    ...(unreleasedIn(changelog) === null ? ['CHANGELOG.md has nothing under Unreleased.'] : []),
  ];
}

/** What a release does, in this order. */
export const stepsOf = (version: string, date: string): string[] => [
  'run Mozilla’s linter on the build for Firefox',
  `write version ${version} into package.json and package-lock.json`,
  `give the part Unreleased of CHANGELOG.md the version ${version} and the date ${date}`,
  'make the archives for the stores, and the sources, in .output',
  `commit that as “Version ${version}”`,
  `tag the commit v${version}`,
];
