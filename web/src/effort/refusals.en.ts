/** Why hours, people or terms of employment were refused, and what would cure it. */
export const refusalsEn = {
  'employee.unknown': 'This person does not exist, or you may not see their hours. Go back to the list.',
  'employee.name-taken': 'Somebody at this partner is already called {name}. Make the name more precise.',
  'employee.own-superior': 'Nobody countersigns their own hours. Choose somebody else.',
  'employee.person-elsewhere':
    'The account and the superior must be those of members of this partner. Invite the person to the project first.',
  'employee.in-use': 'Contracts or hours are kept for this person: they can no longer be removed.',
  'employment-term.unknown': 'These terms no longer exist, or you may not see them. Reload the page.',
  'employment-term.cost-malformed': 'The annual cost must be above zero. Take it from the document.',
  'employment-term.share-missing': 'A fixed share needs the percentage of the mission letter. Give it.',
  'employment-term.in-use':
    'Hours were signed under these terms (month of {month}). End them on a date rather than removing them.',
  'employment.terms-overlap': 'These terms and others overlap from {from} to {until}. Correct one of the dates.',
  'employment.ends-before-it-starts':
    'These terms begin on {from} and would end on {until}, before they begin. Correct one of the dates.',
  'employment.quota-impossible': 'The quota of the terms of {from} must be between 0 and 100%.',
  'programme.none': 'This project has no programme: hours cannot be counted. Ask the lead partner to say which it is.',
  'timesheet.unknown': 'This timesheet does not exist, or you may not see it. Reload the page.',
  'timesheet.month-malformed': 'A month is named by its first day, not by {month}.',
  'timesheet.day-outside': '{day} is not in the month of {month}. Take that day out.',
  'timesheet.entry-twice': 'On {day}, the same row is said twice, or goes to nothing. Keep a single value.',
  'timesheet.work-not-yours': 'Hours go to a work package in which this partner takes no part. Choose one of its own.',
  'timesheet.person-twice': 'The same person is given twice. Keep one row for each work package.',
  'timesheet.locked':
    'This timesheet is signed or declared: it is no longer edited. Ask for it to be given back to correct it.',
  'timesheet.empty': 'There are no hours this month. Enter hours or absences before signing.',
  'timesheet.days-to-come': 'Hours are entered on {day}, which has not come yet. Sign on that day, or take them out.',
  'timesheet.illegal-move': 'This timesheet has changed state meanwhile. Reload the page to see where it stands.',
  'hours.below-zero': 'On {day}, {hours, number} h: working time is never negative.',
  'hours.without-employment': 'No terms of employment cover {day}. Add or extend them, or take these hours out.',
  'hours.above-a-day': 'On {day}, over all operations, {hours, number} h: a day has {most, number}. Correct the hours.',
  'hours.above-a-year':
    'In {year}, over all operations, {worked, number} h against at most {ceiling, number} h: {refused, number} h too many. Take them out.',
  'hours.of-fixed-share':
    'On {day}, this person is counted by a fixed share: no hours are kept. Take them out, or change the terms.',
};
