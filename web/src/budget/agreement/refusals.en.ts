import type { refusalsFr } from './refusals.fr';

/** Why a version of the agreement or a transfer is refused, and what would cure it. */
export const refusalsEn: Readonly<Record<keyof typeof refusalsFr, string>> = {
  'agreement.unknown': 'This version of the agreement does not exist, or your rights do not let you see it.',
  'agreement.illegal-move': 'This version has changed state in the meantime. Reload the page to see where it stands.',
  'agreement.frozen': 'Version {number} is proposed or decided: it changes no more. Draw up another amendment.',
  'agreement.already-recorded': 'This project has an agreement already. Draw up an amendment.',
  'agreement.none-in-force': 'No agreement is in force. Record the one that was signed first, then try again.',
  'agreement.one-in-hand':
    'Version {number}, “{title}”, is already being drawn up. Finish or delete it before you begin another.',
  'agreement.days-disordered':
    'The dates contradict each other: start {startsOn}, end {endsOn}, last payment {paidUntil}. Put them in that order.',
  'agreement.cell-twice': 'The same cell is given twice. Reload the page and try again.',
  'agreement.amount-negative': '{amount} is negative: an agreed amount goes from zero upwards.',
  'agreement.years-differ':
    'The years make {sum} and the line {amount}: {gap} lies between. Correct a year, or put the line back on the whole duration.',
  'agreement.year-outside':
    'The year {year} is not of the agreement, from {from} to {until}. Put this amount on one of its years, or change its dates.',
  'agreement.year-twice': 'The same year, {year}, is given twice. Reload the page and try again.',
  'agreement.reason-missing': 'The amendment has no reason. Write why it is asked for, then propose it.',
  'agreement.blocked':
    '{count, plural, one {# finding stands} other {# findings stand}} in the way ({rules}). Correct the plan, then try again.',
  'agreement.effective-before-last':
    '{effectiveOn} is before the version before came into force, {last}. Choose a later day.',
  'transfer.moves-nothing': 'This transfer moves nothing. Give an amount and two different lines.',
  'transfer.below-zero': 'The line it leaves would fall to {amount}. Lower the amount.',
  'transfer.above-tolerance':
    'The line it reaches would go from {agreed} to {amount}, beyond the {ceiling} that the tolerance of {tolerance, number}% allows. Lower the amount, or ask for an amendment.',
  'transfer.too-many':
    '{transfers, number} transfers since the agreement in force: without an amendment, {most, number} are allowed. Ask for an amendment.',
  'transfer.below-declared':
    '{left} would remain in this category, where {declared} is declared already. Lower the amount.',
  'programme.none':
    'This project belongs to no programme: its rules are not known. Ask whoever runs the portal to attach it to one.',
};
