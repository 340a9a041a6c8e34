/** An error of the extension itself. */
export const defect = {
  'defect.page': 'Something went wrong in Sales Totals Guard. On this page, clicks go straight to the site. Reload it to start again.',
  'defect.own-page': 'Something went wrong in Sales Totals Guard. Close this window and open it again.',
  'defect.elsewhere': 'Something went wrong in Sales Totals Guard. If an action was running, look at that day in Sales Totals.',
  'defect.copy': 'Copy the error report',
  'defect.close': 'Close',
  'defect.about': 'It tells the version, the browser and the step, without figures or names.',
} as const;
