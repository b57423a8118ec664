import { wordsEnum } from '../platform/graphql/words.js';
import { deliverableStates } from './deliverable.lifecycle.js';
import { dueStandings } from './due-standing.rules.js';
import { dueEventKinds } from './dues/due-event.rules.js';
import { milestoneStates } from './milestone.lifecycle.js';
import { verdicts } from './milestone.rules.js';
import { readings } from './updates/reading.rules.js';
import { workStates } from './work-package.rules.js';

export const deliverableTypes = ['REPORT', 'PROTOTYPE', 'DATA', 'SOFTWARE', 'OTHER'] as const;
export const disseminations = ['PUBLIC', 'SENSITIVE', 'CONSORTIUM'] as const;

/** The closed lists of the work plan, as the contract with the web names them. */
export const WorkStateEnum = wordsEnum('WorkState', workStates);
export const MilestoneStateEnum = wordsEnum('MilestoneState', milestoneStates);
export const DeliverableStateEnum = wordsEnum('DeliverableState', deliverableStates);
export const DeliverableTypeEnum = wordsEnum('DeliverableType', deliverableTypes);
export const DisseminationEnum = wordsEnum('Dissemination', disseminations);
export const ReadingEnum = wordsEnum('Reading', readings);
export const DueStandingEnum = wordsEnum('DueStanding', dueStandings);
export const DueEventKindEnum = wordsEnum('DueEventKind', dueEventKinds);
export const VerdictEnum = wordsEnum('MilestoneVerdict', verdicts);
