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
  'demonstrator.unknown': 'This demonstrator does not exist, or no longer, or your rights do not let you see it.',
  'demonstrator.code-taken': 'Another demonstrator of the project has the code {code} already. Choose another.',
  'demonstrator.in-use':
    '{functions, plural, one {# function hangs} other {# functions hang}} on {code} still. Move or remove them first.',
  'elementary-function.code-taken': 'Another function of the project has the code {code} already. Choose another.',
  'elementary-function.part-of-itself':
    '{parent} is {code}, or one of its parts: a function cannot be a part of itself. Choose another place.',
  'elementary-function.in-use':
    '{by, select, PARTS {{code} has parts: move or remove them first.} STUDIES {Work packages work on {code}: remove these studies first.} REQUIREMENTS {{code} has requirements: remove them first; those that were verified stay, and the function with them.} INTERFACES {{code} has interfaces: remove them first.} other {The readiness of {code} has moved already: its history stays, and the function with it.}}',
  'study.unknown': 'This study does not exist, or no longer, or your rights do not let you see it.',
  'study.beyond-whole':
    'Only {left}% of {code} is left: {share}% would be more than the whole. Lower this share, or that of another study.',
  'study.said-already':
    'This study exists already for {code}, this partner and this deliverable. Change that one instead.',
  'function-interface.unknown': 'This interface does not exist, or no longer, or your rights do not let you see it.',
  'function-interface.with-itself': 'An interface joins two functions: choose another one than {code}.',
  'function-interface.not-yet': '{agreedOn} has not come yet: today is {today}. Give a day that is over.',
};
