import type { refusalsFr } from './refusals.fr';

/** Why the control of a claim could not go on, by the API's code. */
export const refusalsEn: Readonly<Record<keyof typeof refusalsFr, string>> = {
  'control.none': 'The control of claim no. {number} has not begun. Declare it admissible, then open the control.',
  'control.unknown': 'This control does not exist, or your rights do not let you see it. Go back to the claims.',
  'control.unready':
    '{code, select, NO_SAMPLE {No sample is drawn, and {count, plural, one {one line is not decided} other {# lines are not decided}}. Draw the sample, or decide everything.} UNDECIDED {{count, plural, one {One line of the sample is not decided} other {# lines of the sample are not decided}}. Decide them first.} QUESTIONS_OPEN {{count, plural, one {One question is still open} other {# questions are still open}}. Close them first.} UNNOTIFIED {{count, plural, one {One finding is not notified} other {# findings are not notified}}. Notify them, and wait for the answer.} ANSWERS_OPEN {The answers to {count, plural, one {one finding are still open} other {# findings are still open}}. Close the answers first.} other {Something is still open. Reload the page to see what.}}',
  'control.nothing-found': 'There is no new finding to notify on claim no. {number}. Conclude the control.',
  'control.due-too-soon': 'No answer can be due on {dueOn}: today is {today}. Choose a day to come.',
  'control.nothing-open': 'No answer is open on claim no. {number}. Reload the page.',
  'control.answers-awaited':
    '{count, plural, one {One finding still awaits} other {# findings still await}} an answer, until {dueOn}. Close once all have answered, or after that day.',
  'sample.decided':
    '{count, plural, one {One line is decided already} other {# lines are decided already}}: the sample is drawn no more. Add lines by hand.',
  'sample.reason-missing': 'A sample is drawn already. Say why you draw it again.',
  'sample.flat-rate':
    'Line {number} is a flat rate: it is worked out again from what is retained of its base. Choose a line of the base.',
  'sample.already-in': 'Line {number} is in the sample already. Choose another.',
  'finding.closed': 'The answers to the finding on line {number} are closed. Write to the case officer.',
  'finding.words-missing': 'Say why you contest the finding on line {number}.',
  'line-review.unknown': 'This finding does not exist, or it is not yours. Reload the page.',
  'certificate.unknown':
    'This certificate does not exist, or your rights do not let you see it. Go back to the claims.',
};
