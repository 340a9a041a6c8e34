/** The browser in the gallery: its worker answers what the shown state says, and nothing else ever. */
import type { Answers } from './state.ts';

let answers: Answers = {};
const never = new Promise<never>(() => {});

/** From now on the worker answers this. */
export function answerWith(these: Answers): void {
  answers = these;
}

const nothing = (): void => {};

export const browser = {
  runtime: {
    id: 'gallery',
    getURL: (path: string) => path,
    sendMessage: ({ name }: { name: keyof Answers }): Promise<unknown> => (answers[name] ? Promise.resolve(answers[name]) : never),
    onMessage: { addListener: nothing, removeListener: nothing },
    openOptionsPage: async (): Promise<void> => {},
  },
  permissions: {
    request: async (): Promise<boolean> => false,
    contains: async (): Promise<boolean> => true,
    getAll: async () => ({ permissions: ['storage', 'scripting', 'activeTab', 'alarms'] }),
    onAdded: { addListener: nothing, removeListener: nothing },
    onRemoved: { addListener: nothing, removeListener: nothing },
  },
  commands: {
    getAll: async () => [
      { name: 'next-day', shortcut: 'Alt+Shift+J' },
      { name: 'open-checklist', shortcut: '' },
      { name: 'open-desk', shortcut: 'Alt+Shift+D' },
    ],
  },
  tabs: { query: async () => [{ id: 1 }], create: async () => ({}), update: async () => ({}) },
  windows: { update: async () => ({}) },
};
