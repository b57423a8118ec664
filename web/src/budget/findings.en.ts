import type { curesFr, findingsFr } from './findings.fr';

/** What the rules of the agreement have seen, by the API’s code and figures. */
export const findingsEn: Readonly<Record<keyof typeof findingsFr, string>> = {
  'financing.unbalanced':
    'The financing plan does not balance: the cost is {total}, the funds bring {funded}, the gap is {missing}.',
  'financing.rates-above-whole': 'Together the funds’ rates make {percent, number}%: more than the whole.',
  'flat-rate.not-allowed': 'The flat rate {rate} does not exist in {programme}.',
  'flat-rate.above-maximum': 'The flat rate {rate} is {percent, number}%: the programme stops at {most, number}%.',
  'flat-rate.forbidden-together': 'The flat rates {rate} and {other} never go together.',
  'flat-rate.beside-real-cost':
    'The flat rate {rate} already covers {category}, yet {amount} is declared there at real cost.',
  'state-aid.above-ceiling': 'Public aid comes to {aid}: this partner’s ceiling is {ceiling}, so {excess} is too much.',
  'transfer.moves-nothing': 'This transfer of {amount} moves nothing: it needs an amount and two different lines.',
  'transfer.below-zero': 'This line, {agreed} in the agreement, would fall to {amount}.',
  'transfer.above-tolerance':
    'This line would go from {agreed} to {amount}: with the tolerance of {tolerance, number}% it stops at {ceiling}.',
  'transfer.too-many':
    '{transfers, number} transfers since the agreement in force: without an amendment, {most, number} are allowed.',
  'line.category-not-in-call': '{programme} does not fund the category {category}.',
  'flat-rate.planned-above':
    'The flat rate {rate} gives {most} to {category}: {amount} is planned there, so {excess} is too much.',
  'state-aid.category-missing': '{amount} has no category of research: this partner’s ceiling of aid cannot be known.',
  'state-aid.size-unknown': 'The size of this partner is not known: its ceiling is counted without a bonus.',
  'agreement.nothing-planned': 'No budget line is planned.',
  'agreement.year-outside': '{amount} is planned in {year}, outside the agreement, which goes from {from} to {until}.',
  'agreement.below-declared':
    '{category}: {declared} has been declared already for {planned} planned; {missing} is missing.',
};

/** What puts it right. */
export const curesEn: Readonly<Record<keyof typeof curesFr, string>> = {
  'cure.take-out': 'Take this expense out of the claim.',
  'cure.lower-amount': 'Lower the amount to what is allowed.',
  'cure.correct-amount': 'Correct the amount.',
  'cure.correct-date': 'Correct or fill in the date.',
  'cure.correct-identifier': 'Correct the identifier.',
  'cure.correct-hours': 'Correct the hours, or the employment that allows them.',
  'cure.correct-plan': 'Correct the financing plan.',
  'cure.correct-years': 'Put this amount on the years of the agreement, or change its dates.',
  'cure.choose-rates': 'Choose other flat rates, or take out the costs that they cover.',
  'cure.add-evidence': 'Add the piece.',
  'cure.add-reference': 'Add the reference.',
  'cure.ask-amendment': 'Stay within the limit, or ask for an amendment.',
  'cure.check-invoice': 'Check the invoice; if it is declared only once, write to the lead partner.',
  'cure.claim-in-time': 'Claim the expenditure before the day.',
  'cure.give-rate': 'Add the rate that the Commission published for this month.',
  'cure.correct-file': 'Correct the file, or export it again, then start over: nothing was kept.',
  'cure.give-reason': 'Give the typology.',
  'cure.countersign-hours': 'Have the month signed and countersigned in Time and pay.',
  'cure.take-salaries': 'Open Salaries, in My expenditure, and take what has changed.',
  'cure.nothing': 'Nothing to do.',
};
