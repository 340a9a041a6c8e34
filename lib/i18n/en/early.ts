/** What a page says before the worker has answered, or where it does not: each page of the site carries these texts itself. */
export const early = {
  'action.refresh.name': 'Refresh (Reload)',
  'action.regenerate.name': 'Regenerate',
  'action.post.name': 'Post',
  'action.refresh.button': 'Refresh {date}',
  'action.regenerate.button': 'Regenerate {date}',
  'action.post.button': 'Post {date}',
  'panel.open': 'Details of {date}',
  'panel.details': 'Details',
  'page.days': 'Actions, day by day',
  'part.missing': 'A part of Sales Totals Guard did not load.',
  'common.try-again': 'Try again',
  'page.unanswered': 'Sales Totals Guard doesn’t answer. Reload this page.',
} as const;
