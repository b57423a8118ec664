import type { refusalsFr } from './refusals.fr';

export const refusalsEn: Readonly<Record<keyof typeof refusalsFr, string>> = {
  'work-package.unknown': 'This work package does not exist, or your rights do not let you see it.',
  'work-package.blocked-needs-words':
    'A blocked work package says what blocks it. Write it here, or choose another state.',
  'work-package.suspended-needs-words':
    'A suspended work package says why it is. Write it here, or choose another state.',
  'status-update.unknown': 'This status update does not exist, or your rights do not let you see it.',
  'status-update.already-read': 'This update was acknowledged already. The next one may be asked about in its turn.',
  'status-update.own-words': 'The lead partner itself spoke: it has neither to read nor to ask itself.',
  'status-update.question-open':
    'A question about this update waits for its answer. Remind the partner, or wait for it before going on.',
  'update-question.unknown': 'This question does not exist, or your rights do not let you see it.',
  'update-question.answered': 'Somebody has just answered this question. Reload the page to read the answer.',
  'reminder.nobody-left':
    'Nobody is left to remind: each was reminded today, owes nothing any more, or wants only what is late. Try tomorrow, or choose other cells.',
  'work-package.done-is-whole':
    'A work package that is done is at 100%, and one at 100% is done. Make progress and state agree.',
  'work-package.next-in-the-past': '{nextOn} has passed. Give a date from {today} on, or none.',
  'milestone.unknown': 'This milestone does not exist, or your rights do not let you see it.',
  'milestone.settled': 'This milestone has been met or missed already: its date no longer moves.',
  'milestone.outside-project': 'This date is outside the project. Choose one between its first and its last day.',
  'milestone.same-day': 'The forecast is {forecastOn} already. Give another date, or close without changing anything.',
  'milestone.not-yet': '{achievedOn} has not come yet. A milestone is met on {today} at the latest.',
  'milestone.illegal-move': 'This milestone can no longer move to that state. Reload it to see where it stands.',
  'deliverable.unknown': 'This deliverable does not exist, or your rights do not let you see it.',
  'deliverable.illegal-move': 'This deliverable changed state in the meantime. Reload it to see where it stands.',
  'deliverable.needs-file': 'This deliverable has no file yet. Attach it, then submit.',
  'deliverable.delay-needs-reason':
    'This deliverable was due on {dueOn}. Say in a sentence why it comes later: the report of the period asks for it.',
  'milestone.needs-evidence': 'No file shows that this milestone is met. Attach one, or say why there is none.',
  'milestone.decision-needs-words':
    'This decision needs a sentence: a reservation, a reason, or what corrects the one before.',
  'milestone.nothing-decided': 'Nothing is decided on this milestone: there is no decision to withdraw.',
  'milestone.same-state': 'This milestone is already in that state. Reload the page to see it.',
  'milestone.decider-without-partner': 'A person decides for their partner. Choose the partner first.',
  'milestone.decider-elsewhere': 'This person does not work for {partner}. Choose somebody of the partner, or nobody.',
  'deliverable.not-late': 'This deliverable is not late: it is due on {dueOn}. There is nothing to explain.',
  'deliverable.handed-in': 'This deliverable is handed in: its date no longer moves. Request changes to open it again.',
  'deliverable.due-has-come':
    'This deliverable was due on {dueOn}: its date has come and no longer moves. Its author explains the delay.',
  'deliverable.due-in-the-past': '{dueOn} has passed. Choose a date after {today}.',
  'deliverable.outside-project': 'This date is outside the project. Choose one between {startsOn} and {endsOn}.',
  'deliverable.same-day': 'This deliverable is already due on {dueOn}. Give another date, or close without a change.',
  'deliverable.settled': 'This deliverable is accepted: those who contributed to it no longer change.',
  'deliverable.author-contributes': 'The author of the deliverable already works on it. Choose other partners.',
  'deliverable.review-closed':
    'Only a deliverable being drafted, handed in or sent back is commented. This one is not.',
  'review-comment.unknown': 'This comment does not exist, or your rights do not let you see it.',
  'review-comment.resolved': 'This comment is already resolved. Make a new one if something is left to say.',
  'schedule.cycle':
    'These tasks wait for one another: {cycle}. Remove one of the links, so that the plan has a beginning.',
  'schedule.summary-finish':
    'The link from {from} to {to} would hold the end of a work package that has tasks. Link it to its start, or to one of its tasks.',
  'schedule.beyond-horizon':
    'This date, or one that follows from it, leaves the calendars, which run from {from} to {until}. Check the year and the durations.',
  'schedule.already-begun':
    '{code} has begun already: what is done does not move. Change what remains of it, or what follows.',
  'schedule.summary-duration': 'The duration of {code} comes from its tasks. Change that of one of its tasks.',
  'calendar.never-works':
    'This calendar has no working day. Tick at least one day of the week, or shorten its closures.',
};
