/** What the worker tells the pages without being asked: only that something is worth asking again. */
export const NOTICES = ['days', 'operations', 'session', 'settings', 'guide', 'sites', 'backlog', 'morning'] as const;
export type Notice = (typeof NOTICES)[number];

/** The notice that a message is, or undefined where it is none. */
export function noticeOf(message: unknown): Notice | undefined {
  if (typeof message !== 'object' || message === null || !Object.hasOwn(message, 'notice')) return undefined;
  const { notice } = message as { notice: unknown };
  return NOTICES.find((one) => one === notice);
}
