import type { ErrorFamily } from '../family.ts';

/** The Web Connector does not get at the company file: QuickBooks Desktop is closed, or has another file or another mode open. */
export const companyFile = {
  id: 'company-file',
  fault: 'unknown',
  software: ['quickbooks-desktop'],
  texts: [
    /(?:error|unable|failed|cannot|could not|problem)(?: when| while)?(?: to| in)? (?:connect(?:ing)?(?: to)?|access(?:ing)?|open(?:ing)?|start(?:ing)?|reach(?:ing)?) (?:to )?(?:quickbooks(?! online)|the (?:specified )?quickbooks)/,
    /quickbooks (?:desktop )?(?:is not|isn't|was not|must be|needs to be) (?:running|open)/,
    /\bcompany (?:data )?file\b.{0,60}?\b(?:is|was|has been|not|already|currently|different|must be|could not be) (?:\w+ )?(?:open(?:ed)?|closed|found|available|moved|different|running)/,
    /company file (?:is )?(?:needs|requires) to be|no company (?:data )?file (?:is )?open|multiple compan(?:y files|ies)|(?:different|another|wrong) company (?:data )?file/,
    /single[- ]user|multi-?user mode|file access mode/,
    /0x8004040[1368a9]|0x80040410|0x8004041[67]|0x80040422|0x80040430/,
  ],
  unless: [/even (?:if|when) quickbooks (?:is not|isn't)/],
  first: 'fix',
  remedy: ['open-company-file', 'close-dialogs', 'run-web-connector'],
  after: null,
  sure: 'B',
  examples: [
    'QBWC1013: Error connecting to QuickBooks. Returning error message to application.',
    'A QuickBooks company data file is already open and it is different from the one requested.',
    'Could not open the specified QuickBooks company data file.',
  ],
} as const satisfies ErrorFamily;
