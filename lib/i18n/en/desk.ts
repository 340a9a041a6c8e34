/** The desk: a page of ours for one account. */
export const desk = {
  'desk.title': 'Desk',
  'desk.needs': 'What needs you',
  'desk.year': 'Year',
  'desk.history': 'History',
  'desk.account': 'Account',
  'desk.nobody': 'No one is signed in yet',
  'desk.nobody.how': 'Sign in to Lightspeed Accounting and open Sales Totals once. What belongs to you then appears here.',
  'needs.waiting': { one: '{count} day waits for this.', other: '{count} days wait for this.' },
  'needs.waiting.stores': {
    one: '{count} day in {stores} stores waits for this.',
    other: '{count} days in {stores} stores wait for this.',
  },
  'needs.begin': 'Start with {date}',
  'needs.day': '{date}',
} as const;
