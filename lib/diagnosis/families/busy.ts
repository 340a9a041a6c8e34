import type { ErrorFamily } from '../family.ts';

/** The books were busy, offline or limited for a moment; the day itself is not at fault. */
export const busy = {
  id: 'busy',
  fault: 'throttle',
  texts: [
    /throttl(?:ed|ing)|throttle ?exceeded|\brate ?limit|too many (?:requests|calls|concurrent)|\b(?:request|api|call|concurrency|concurrent \w+|usage|daily|minute) ?limit\b.{0,20}?(?:exceeded|reached)|(?:exceeded|reached) .{0,40}?\b(?:rate|request|api|call|concurrency|concurrent|daily|minute) ?(?:\w+ )?limits?\b/,
    /\b(?:service|server|system|api|organi[sz]ation|quickbooks(?: online)?|xero|sage|intacct|netsuite)\b(?: (?:is|are|was|were|has|have|been|currently|temporarily|now|too|desktop|online|api|services?|servers?|down|of))*? (?:unavailable|offline|busy|overloaded|under maintenance|not available|down)\b|organi[sz]ation ?offline/,
    /\btemporar(?:y|ily)\b.{0,40}?(?:unavailable|offline|connect|maintenance|outage|problem|down|busy)|(?:unavailable|offline|cannot be connected).{0,20}?temporarily/,
    /bad gateway|internal ?server ?error|bad response from|system failure|(?:scheduled|for|under|system) maintenance|concurren(?:t|cy) (?:request )?(?:limit|error)/,
    /wait (?:for )?(?:a )?(?:few|some|several|\d+) (?:minutes|moments|seconds)|please try again (?:later|in (?:a )?(?:few|some|\d+)|shortly)/,
  ],
  codes: ['003001', '429', '500', '502', '503'],
  first: 'wait',
  remedy: [],
  after: 'post',
  sure: 'B',
  examples: [
    'System Failure Error: An unexpected error occurred while accessing or saving your data. Please wait a few minutes and try again.',
    'The organisation temporarily cannot be connected to.',
    'SSS_REQUEST_LIMIT_EXCEEDED Request Limit Exceeded!',
    'HTML bad response from NetSuite',
  ],
} as const satisfies ErrorFamily;
