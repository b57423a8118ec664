import type { refusalsFr } from './refusals.fr';

/** Why a claim could not be opened or sent, by the API's code. */
export const refusalsEn: Readonly<Record<keyof typeof refusalsFr, string>> = {
  'claim.unknown': 'This claim does not exist, or was not sent. Go back to the list of claims.',
  'claim-line.unknown':
    'This line does not exist in this claim, or you may not see it. Close this message to go back to the lines.',
  'claim.empty': 'This claim has no line. Add one at least before sending it.',
  'claim.illegal-move':
    'This claim is no longer being prepared: somebody sent it before you. Reload the page to see where it stands.',
  'claim.total-mismatch':
    'The total announced ({declared}) is not that of the lines ({lines}). Recompute the claim, then send it.',
  'claim.blocked':
    'This claim cannot be sent: {count, plural, one {one rule blocks} other {# rules block}}. Open the consolidation of the period: it says which, and what would cure it.',
  'claim.already-open':
    'Claim no. {number} is already being prepared for this period. Add the validated partner claims to it.',
  'claim.after-balance': 'Claim no. {number} is the balance: no other comes after it.',
  'claim.nothing-validated':
    'No validated partner claim is waiting for period {period}. Read and validate first what partners have signed.',
  'claim.not-held':
    'Claim no. {number} no longer holds this partner claim: somebody took it out before you. Reload the page.',
  'claim-period.unknown': 'This period does not exist in this project. Choose another.',
  'claim.without-lines':
    'An advance has no lines: it asks for an amount. Use “Ask for an advance”, or prepare an interim claim.',
  'advance.nothing-asked': 'An advance goes from one cent upwards. Give an amount.',
  'advance.above-ceiling':
    '{amount} is beyond what an advance may still be: {room}, under the ceiling of interim payments. Lower the amount.',
  'advance.above-request': '{granted} is not between zero and the {requested} asked for. Correct the amount.',
  'advance.reason-missing':
    '{granted} is granted of {requested} asked for, without a reason. Say why it is not the whole.',
  'payment.no-plan':
    'Neither the programme nor the financing plan says how much the fund brings. Have the agreement recorded first.',
  'control.none': 'This claim was not found admissible yet. Reload the page.',
  'control.unknown': 'This decision is no longer to be taken. Reload the page.',
  'statement.not-whole':
    'The lines ({lines}) are not the amount of the claim ({claim}): the statement cannot be made. Recompute the claim, then try again.',
  'programme.none':
    'This project belongs to no programme: the share of each fund cannot be worked out. Ask the lead partner to say which it is.',
  'claim-period.due-too-soon':
    'Partners cannot be awaited on {partnersDueOn}: the period only ends on {untilOn}. Choose a later day.',
  'claim-period.deadlines-crossed':
    'Partners would be awaited on {partnersDueOn}, after the day on which the authority awaits the claim ({dueOn}). Bring the first forward or put the second off.',
};
