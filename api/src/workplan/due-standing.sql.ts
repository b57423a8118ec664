import { MOST_DRIFT, SOON } from './due-standing.rules.js';

/** The rule of `standingOf` as an expression, to filter lists by it; a story proves that both say the same. */
const standingSql = (due: Readonly<Record<'met' | 'missed' | 'atRisk' | 'begun' | 'dueOn' | 'doneOn', string>>) => `
  CASE
    WHEN ${due.met} THEN 'MET'
    WHEN ${due.missed} OR COALESCE(${due.doneOn}, CAST(?1 AS date)) > ${due.dueOn}
      OR COALESCE(${due.doneOn}, ${due.dueOn}) - d.baseline_on > ${MOST_DRIFT} THEN 'LATE'
    WHEN ${due.atRisk} OR COALESCE(${due.doneOn}, ${due.dueOn}) > d.baseline_on THEN 'AT_RISK'
    WHEN ${due.begun} OR (w.state <> 'NOT_STARTED' AND ${due.dueOn} - CAST(?1 AS date) <= ${SOON}) THEN 'ONGOING'
    ELSE 'PLANNED'
  END`;

/** Over a milestone `d` of a work package `w`; its `?1` is today. */
export const milestoneStandingSql = standingSql({
  met: `d.state = 'ACHIEVED'`,
  missed: `d.state = 'MISSED'`,
  atRisk: `d.state = 'AT_RISK'`,
  begun: 'false',
  dueOn: 'd.forecast_on',
  doneOn: 'd.achieved_on',
});

/** Over a deliverable `d` of a work package `w`; its `?1` is today. */
export const deliverableStandingSql = standingSql({
  met: `d.state = 'ACCEPTED'`,
  missed: 'false',
  atRisk: 'false',
  begun: `d.state <> 'PLANNED'`,
  dueOn: 'd.due_on',
  doneOn: `(CASE WHEN d.state IN ('SUBMITTED', 'ACCEPTED') THEN d.submitted_on END)`,
});
