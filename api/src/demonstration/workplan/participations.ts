import type { Participation } from '../../workplan/participation.entity.js';
import { type PartnerName, partnerId } from '../consortium/partners.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import { allShares } from './shares.js';
import type { WorkCode } from './work-codes.js';
import { workPackageId } from './work-packages.js';

/** Dry runs cost nothing of their own: the controller's share pays for them. */
const withoutMoney: ReadonlyArray<readonly [WorkCode, PartnerName]> = [
  ['T4.3', 'EFS BFC'],
  ['T4.3', 'Ilsa'],
];

const packageOf = (code: WorkCode): WorkCode => (code.startsWith('T') ? (`L${code.slice(0, 2)}` as WorkCode) : code);

const parts = new Map(
  [...allShares.map(({ work, partner }) => [work, partner] as const), ...withoutMoney]
    .flatMap(([work, partner]) => [[work, partner] as const, [packageOf(work), partner] as const])
    .map((part) => [part.join(' '), part]),
);

/** Six tenths of what somebody carries pays people, at 7 500 € a month; a work package of tasks has no effort of its own. */
function effortOf(work: WorkCode, partner: PartnerName): number {
  const share = allShares.find((one) => one.work === work && one.partner === partner);
  if (share) return Math.round((share.euros * 0.6 * 100) / 7_500 / 25) * 25;
  return work.startsWith('T') ? 250 : 0;
}

/** Whoever carries money of a task takes part in it, and in the work package behind it. */
export const participations: readonly Participation[] = [...parts.values()].map(([work, partner]) => ({
  id: idOf('participation', work, partner),
  projectId,
  workPackageId: workPackageId(work),
  partnerId: partnerId(partner),
  effort: effortOf(work, partner),
}));
