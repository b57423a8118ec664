/** Why a control could not be done so, by the API's code. */
export const refusalsEn = {
  'control.unknown': 'This control does not exist, or your rights do not open it. Go back to your queue.',
  'control.closed': 'This claim is no longer in control: its lines are not decided any more. Go back to your queue.',
  'control.not-a-reviewer':
    'This person cannot review this claim: they have no such role in the project, or they sent it. Choose somebody else.',
  'control.unanswered':
    '{count, plural, one {One point of admissibility does not hold} other {# points of admissibility do not hold}}. Answer each, or give the claim back to the lead.',
  'control.unknown-typology': 'The kind of error {typology} is not of this programme. Choose one from the list.',
  'control.no-typology': 'The deduction of {deducted} has no kind of error. Choose one from the list.',
  'control.nothing-deducted': 'Nothing would be deducted. Give an amount or a percentage, or accept the line.',
  'control.deducted-beyond-declared':
    '{deducted} would be deducted from an expense of {declared}. Deduct less, or refuse the line.',
  'control.no-reason': 'The partner must read why. Write a sentence.',
  'control.bulk-moved':
    'The selection has changed meanwhile: {expected} lines were announced, there are {lines}. Nothing was decided; look at the preview again.',
  'control.not-in-bulk': 'Lines are reduced one by one. Accept, refuse or park them.',
  'line-review.unknown': 'Nobody has decided this line yet. Reload the page.',
  'control-question.unknown': 'This question does not exist, or it is not asked of you. Go back to the list.',
  'control-question.other-partner':
    'This line or figure is not that partner’s concern. Ask whoever answers for it, or the lead.',
  'control-question.nothing-there': 'There is nothing to ask about there, or you no longer see it. Reload the page.',
  'control-question.words-missing': 'There are no words. Write a sentence.',
  'control-question.due-past': '{dueOn} is past. Leave the partner time to answer.',
  'control-question.settled': 'This question is settled: nothing more is to be done about it. Ask another one.',
} as const;
