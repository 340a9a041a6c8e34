/** What an organisation fixes for its people. */
export const policy = {
  'policy.fixed': 'Set by your organisation',
  'policy.title': 'Your organisation',
  'policy.some': 'Some settings are set by your organisation and can’t be changed here.',
  'policy.click-anyway': 'No one can click past what is not in order.',
  'policy.sites': 'Only sites that it names can be added.',
  'policy.retention': 'The history is kept for {months} months.',
  'policy.help': 'It says: {help}',
  'policy.unread': 'We can’t read what it set for: {names}. Where safety depends on it, the strictest value applies.',
  'problem.policy': 'Your organisation lets no one click past what is not in order.',
  'problem.policy.site': 'Your organisation doesn’t allow this site to be added.',
} as const;
