/**
 * A fifth less to a fifth more of a pause, so that browsers that began together do not stay in step.
 * @param random from 0 to 1
 */
export const jitter = (pause: number, random: number): number => pause * (0.8 + 0.4 * random);
