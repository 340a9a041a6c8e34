/** The keys of the merchant, in the options. */
export const keyboard = {
  'options.section.keyboard': 'Keyboard',
  'keyboard.title': 'Shortcuts',
  'keyboard.about': 'These keys lead to a day and open its checklist. None of them runs an action.',
  'keyboard.next-day': 'Go to the next day that needs you',
  'keyboard.open-checklist': 'Open the checklist of the day',
  'keyboard.open-desk': 'Open the desk',
  'keyboard.none': 'None set',
  'keyboard.why-none': 'Another extension may use those keys. The browser lets you choose others.',
  'keyboard.change': 'Change the shortcuts',
  'keyboard.where': 'The browser’s own page for extensions has the shortcuts, in its menu.',
  'keyboard.unknown': 'The browser doesn’t tell us the shortcuts.',
} as const;
