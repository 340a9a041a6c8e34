/** What was told and shown follows the merchant to their other computers. */
export const sync = {
  'sync.title': 'On your other computers',
  'sync.why': 'What you confirmed and the icons that you showed us can follow you by the browser’s own sync; no day, no figure.',
  'sync.how': 'Where two computers differ, the later word counts. “Clear stored data” switches this off.',
  'sync.on': 'Share them by the browser’s sync',
  'sync.items': { one: '{count} item in the browser’s sync.', other: '{count} items in the browser’s sync.' },
  'sync.remove': 'Remove them from it',
  'sync.unasked': 'The browser’s sync doesn’t answer.',
  'sync.refused': 'The browser’s sync took nothing more. What you told us is kept on this computer.',
} as const;
