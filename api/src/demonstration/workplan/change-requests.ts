import type { ChangeRequest } from '../../workplan/change-request.entity.js';
import { personId } from '../consortium/people.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { DeliverableCode } from './deliverable-titles.js';
import { deliverables } from './deliverables.js';

const reasons: ReadonlyArray<readonly [DeliverableCode, at: string, reason: string]> = [
  ['D4.3', '2019-11-07T16:30:00Z', 'Il manque la troisième zone.'],
];

/** What the lead sent back, and why. */
export const changeRequests: readonly ChangeRequest[] = reasons.flatMap(([its, at, reason]) =>
  deliverables
    .filter(({ code }) => code === its)
    .map(({ id: deliverableId, partnerId }) => ({
      id: idOf('change request', its, at),
      projectId,
      deliverableId,
      partnerId,
      authorId: personId('claire.vuillemin@ilsa.example'),
      at: new Date(at),
      reason,
    })),
);
