/** What the worker tells the pages without being asked: only that something is worth asking again. */
export const NOTICES = ['days', 'operations', 'session', 'settings', 'guide', 'sites', 'backlog', 'morning'] as const;
export type Notice = (typeof NOTICES)[number];

/** Where the merchant's keys lead on the page in front: its next day that needs them, or the checklist of a day. */
export const LEADS = ['next', 'checklist'] as const;
export type Lead = (typeof LEADS)[number];

/** Reads one of `words` under a name of its own; undefined where the message is no such thing. */
const reader =
  <Word extends string>(name: string, words: readonly Word[]) =>
  (message: unknown): Word | undefined =>
    words.find((one) => Object.hasOwn(Object(message) as object, name) && one === (message as Readonly<Record<string, unknown>>)[name]);

/** The notice that a message is, or undefined where it is none. */
export const noticeOf = reader('notice', NOTICES);
export const leadOf = reader('lead', LEADS);
