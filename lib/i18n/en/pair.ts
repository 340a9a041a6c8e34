/** Refresh or Regenerate and the Post after it, confirmed by one press. */
export const pair = {
  'pair.choose': 'Then post it',
  'pair.condition':
    'Posted right after, if its figures are as shown here. If anything is not as expected, it isn’t posted, and we say why.',
  'pair.figures': 'To be posted',
  'pair.button.refresh': 'Refresh and post {date}',
  'pair.button.regenerate': 'Regenerate and post {date}',
  'pair.not-any-more': 'This day can’t be posted right after any more. Nothing was sent. Read the checklist again, then click the button.',
  'pair.next': 'Next: {date} is checked again, then posted.',
  'pair.checking': 'The first step is done. {date} is checked once more before it is posted.',
  'pair.planned': 'Waits for the step before it. Nothing of it is sent yet.',
  'pair.dropped.first': 'Not posted: the step before it didn’t end as expected.',
  'pair.dropped.not-ready': 'Not posted: after the first step, the day isn’t ready to post.',
  'pair.dropped.changed': 'Not posted. {change}',
  'pair.dropped.not-clear': 'Not posted. {reason}',
  'pair.dropped.late': 'Not posted: more than {count} minutes passed before it could be checked again.',
  'pair.dropped.signed-out': 'Not posted: the sign-in changed after you confirmed it.',
  'pair.dropped.cut-off': 'Not posted: this site may not be read any more.',
  'pair.dropped.otherwise': 'Not posted: something is not as it was when you confirmed it.',
  'pair.with-post': 'Confirmed by one click, with the Post after it.',
  'pair.with-first': 'Confirmed by one click, with {action} before it.',
} as const;
