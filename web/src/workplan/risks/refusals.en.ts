/** Why the register of risks said no, and what cures it. */
export const refusalsEn = {
  'risk.unknown': 'This risk does not exist, or your rights do not let you see it.',
  'risk.illegal-move': 'This risk has changed state in the meantime. Reload the page to see where it stands.',
  'risk.closed': 'This risk is closed: nothing is added to it. Reopen it first, and say why.',
  'risk.occurred-needs-words': 'The risk has occurred: say what was done, the lead partner will read it.',
  'risk.next-review-past':
    'The next review would be on {nextReviewOn}, and today is {today}. Choose a day to come, or none.',
  'risk.carried-by-another':
    'Only the lead partner gives a risk to another partner. Choose your own, or ask the lead partner.',
  'risk.work-not-yours':
    'This risk touches none of your work packages. Tick at least one in which your organisation takes part.',
  'risk.owner-elsewhere': 'This person does not work for {partner} in this project. Choose somebody else, or nobody.',
} as const;
