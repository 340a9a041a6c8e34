import type { ErrorFamily } from '../family.ts';

/** A dialog of QuickBooks Desktop is open, or it is busy; it lets nothing in until that is over. */
export const dialogOpen = {
  id: 'dialog-open',
  fault: 'unknown',
  software: ['quickbooks-desktop'],
  texts: [
    /\bmodal\b|\bdialog(?:ue)?(?: box)?\b|cannot access quickbooks until\b/,
    /quickbooks did not finish its initialization|quickbooks (?:desktop )?is (?:currently )?busy/,
    /0x80040414|0x80040424|0x8004041b/,
  ],
  first: 'fix',
  remedy: ['close-dialogs', 'run-web-connector'],
  after: null,
  sure: 'B',
  examples: [
    'A modal dialog box is showing in the QuickBooks user interface. Your application cannot access QuickBooks until the user dismisses the dialog box.',
    'QuickBooks did not finish its initialization. Please try again later.',
  ],
} as const satisfies ErrorFamily;
