import type { ErrorFamily } from '../family.ts';

/** The user or role that was connected is not allowed to do this in the books. */
export const permission = {
  id: 'permission',
  fault: 'unknown',
  texts: [
    /\b(?:insufficient|inadequate|lacks?|lacking|missing|no|not enough|without|invalid|incorrect) (?:the )?(?:\w+ ){0,2}(?:permissions?|privileges?|access rights?|access level|user rights)\b/,
    /\b(?:do|does|did)(?: ?not|n't) have (?:the |any )?(?:\w+ ){0,3}(?:permissions?|privileges?|rights?)\b/,
    /\bpermissions? (?:violation|denied|error|level)|\bentity-restricted|\brestricted user|\b(?:access (?:is |was )?denied|forbidden)\b/,
    /\b(?:you|user|role|login)\b (?:is |are )?(?:not |n't )(?:allowed|permitted|authori[sz]ed) to\b|\b(?:isn't|aren't) (?:allowed|permitted|authori[sz]ed) to\b|\bnot authori[sz]ed to (?:execute|perform|create|edit|access|post|do|use|view|write)\b|(?:not|n't) (?:listed as )?an? (?:\w+ )?admin(?:istrator)?\b/,
  ],
  unless: [/permission denied \(publickey\)/],
  first: 'fix',
  remedy: ['grant-right'],
  after: 'post',
  sure: 'B',
  examples: [
    'You do not have permissions to set a value for element class due to one of the following reasons: 1) The field is read-only',
    'You cannot update a root-level vendor from an entity-restricted user with one entity',
    'Permission Violation: You need a higher level of permission',
  ],
} as const satisfies ErrorFamily;
