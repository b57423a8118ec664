import type { refusalsFr } from './refusals.fr';

/** Why the demonstrators could not be read, by the API's code. */
export const refusalsEn: Readonly<Record<keyof typeof refusalsFr, string>> = {
  'demonstrator.too-many':
    'This project has more demonstrators than this screen shows. Report it: nothing was changed.',
  'elementary-function.unknown': 'This function does not exist, or your rights do not let you see it.',
  'readiness.same-level': 'This function is at TRL {trl} already. Choose another level.',
  'readiness.not-yet': '{reachedOn} has not come yet: today is {today}. Give a day that is over.',
  'readiness.before-last':
    'The last move was on {lastOn}, after {reachedOn}. Give a day that does not rewrite the past.',
  'requirement.unknown': 'This requirement does not exist, or no longer, or your rights do not let you see it.',
  'requirement.code-taken': 'Another requirement of the project has the code {code} already. Choose another.',
  'requirement.not-yet': '{decidedOn} has not come yet: today is {today}. Give a day that is over.',
  'requirement.decided':
    '{code} was verified: it stays. To remove it, first change its measure, its target or its verification.',
};
