/** What is seen of a claim as a whole, by the API's code, and what puts it right. */
export const findingsEn = {
  'partner-claim.report-missing': 'The activity report is empty.',
  'partner-claim.deliverable-late': 'Deliverable {deliverable}, due on {dueOn}, is late and no reason is given.',
  'partner-claim.nothing-gathered': 'No line is declared: the claim comes to nothing.',
  'partner-claim.period-running': 'The period runs until {untilOn}: what is still to come will wait for the next one.',
  'partner-claim.hours-unsigned':
    'The hours of the month that began on {month} do not have both signatures, of the employee and of their superior.',
} as const;

export const curesEn = {
  'cure.explain-delay': 'Say why on the deliverable’s sheet, or hand it in.',
  'cure.write-report': 'Write a few lines on what was done.',
} as const;
