import { Injectable } from '@nestjs/common';
import { Partner, PartnerSize } from '../../consortium/partner.entity.js';
import { blocks } from '../../kernel/finding.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type FindingTold, toldFinding } from '../../platform/graphql/finding.types.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import type { Agreement } from '../agreement.entity.js';
import { linesInSight } from '../budget.policy.js';
import { categoryOrder } from '../cost-category.rules.js';
import { funds } from '../financing.funding.js';
import { AgreementReader } from './agreement.reader.js';
import type { AgreementDifference, AidIntensity, AidRoomTold } from './agreement.types.js';
import { aidRooms } from './aid-room.funding.js';
import { comparedBy, type Difference, differencesBetween } from './difference.rules.js';
import type { Drawn } from './drawn.rules.js';

const EMPTY: Drawn = { financing: [], lines: [], partners: [] };

/** What a version says beyond its rows: what the rules make of it, and what it changes. */
@Injectable()
export class AgreementViews {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly loaders: Loaders,
    private readonly reader: AgreementReader,
  ) {}

  /** Of a version that is not yet in force, to whoever sees every line, where a call was said; what blocks comes first. */
  async findings(agreement: Agreement): Promise<FindingTold[]> {
    if (!open(agreement) || !this.seesAll(agreement)) return [];
    if (!(await this.reader.programmeFor(agreement.projectId))) return [];
    const found = await this.reader.findings(agreement);
    return [...found].sort((a, b) => Number(blocks(b)) - Number(blocks(a))).map(toldFinding);
  }

  /** To whoever sees every line: of a part of them no ceiling can be known. */
  async aid(agreement: Agreement): Promise<AidRoomTold[]> {
    if (!this.seesAll(agreement)) return [];
    const [drawn, programme] = await Promise.all([
      this.reader.drawn(agreement.id),
      this.reader.programmeFor(agreement.projectId),
    ]);
    if (!programme) return [];
    const rooms = aidRooms(drawn, programme);
    const partners = await this.loaders.several(Partner, new Set(rooms.map(({ partnerId }) => partnerId)));
    return rooms.flatMap((room) => {
      const partner = partners.get(room.partnerId);
      return partner
        ? { ...room, partner, size: PartnerSize[room.size], intensities: [...room.intensities] as AidIntensity[] }
        : [];
    });
  }

  /** Against what is in force while it is not yet, against the version before it since; the first changes nothing. */
  async differences(agreement: Agreement): Promise<AgreementDifference[]> {
    const [before, after] = await Promise.all([this.before(agreement), this.reader.drawn(agreement.id)]);
    if (!before) return [];
    const found = differencesBetween(before, after);
    const [partners, works] = await Promise.all([
      this.loaders.several(Partner, present(found.map(({ partnerId }) => partnerId))),
      this.loaders.several(WorkPackage, present(found.map(({ workPackageId }) => workPackageId))),
    ]);
    const place = ({ by, fund, partnerId, category, workPackageId, year }: Difference) => [
      comparedBy.indexOf(by),
      fund ? funds.indexOf(fund) : 0,
      (partnerId && partners.get(partnerId)?.position) || 0,
      (workPackageId && works.get(workPackageId)?.position) || 0,
      category ? categoryOrder(category) : 0,
      year ?? Number.MAX_SAFE_INTEGER,
    ];
    return [...found]
      .sort((a, b) => inOrder(place(a), place(b)))
      .map((one) => ({
        ...one,
        partner: (one.partnerId && partners.get(one.partnerId)) || null,
        workPackage: (one.workPackageId && works.get(one.workPackageId)) || null,
      }));
  }

  private async before(agreement: Agreement): Promise<Drawn | undefined> {
    const { projectId, number } = agreement;
    if (open(agreement)) return this.reader.inForce(projectId);
    if (number === 1) return undefined;
    const earlier = (await this.reader.versionsOf(projectId)).findLast((one) => one.number < number);
    return earlier ? this.reader.drawn(earlier.id) : EMPTY;
  }

  private seesAll({ projectId }: Agreement): boolean {
    return linesInSight(this.unit.actor, projectId) === 'every';
  }
}

const open = ({ state }: Agreement): boolean => state === 'DRAFT' || state === 'PROPOSED';
const present = (ids: ReadonlyArray<string | null>): Set<string> => new Set(ids.filter((id) => id !== null));

function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((place, i) => place !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
