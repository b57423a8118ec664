/** Why a declaration could not be opened, signed or decided, by the API's code. */
export const refusalsEn = {
  'partner-claim.unknown': 'This claim does not exist, or is not signed yet. Go back to the list of claims.',
  'partner-claim.already-open':
    'A claim of period {period} is already open for this partner. Reload the page to go on with it.',
  'partner-claim.signed':
    'This claim is signed: its lines and its report no longer change. The lead may give it back to you.',
  'partner-claim.not-to-gather':
    '{count, plural, one {One line cannot} other {# lines cannot}} join this claim: taken elsewhere already, or incurred after {untilOn}. Reload the page.',
  'partner-claim.blocked':
    '{count, plural, one {One remark blocks} other {# remarks block}} the signature ({rules}). Put it right in the checklist, then sign.',
  'partner-claim.illegal-move':
    'This claim has moved on: somebody was there before you. Reload the page to see where it stands.',
  'partner-claim.line-unknown':
    '{count, plural, one {One of the lines named is} other {# of the lines named are}} not part of what was signed. Reload the page.',
  'claim-period.unknown': 'This period does not exist in this project. Choose another one.',
} as const;
