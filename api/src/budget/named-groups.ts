import { Injectable } from '@nestjs/common';
import { Partner } from '../consortium/partner.entity.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { type CostCategory, categoryOrder } from './cost-category.rules.js';
import type { Grouped } from './tally.rules.js';

export interface Named {
  readonly partner: Partner | null;
  readonly workPackage: WorkPackage | null;
}

type NamedGroup = Grouped & Named;

const rank = (category: CostCategory | null): number => (category ? categoryOrder(category) : 0);

const compare = (a: NamedGroup, b: NamedGroup): number =>
  (a.partner?.position ?? 0) - (b.partner?.position ?? 0) ||
  rank(a.category) - rank(b.category) ||
  (a.workPackage?.position ?? 0) - (b.workPackage?.position ?? 0);

const present = (ids: ReadonlyArray<string | null>): Set<string> => new Set(ids.filter((id) => id !== null));

/** Puts partners and work packages to the sums that name them, in place, and the sums in the order of the agreement. */
@Injectable()
export class NamedGroups {
  constructor(private readonly loaders: Loaders) {}

  async of<T extends Grouped>(groups: readonly T[]): Promise<Array<T & Named>> {
    const [partners, works] = await Promise.all([
      this.loaders.several(Partner, present(groups.map(({ partnerId }) => partnerId))),
      this.loaders.several(WorkPackage, present(groups.map(({ workPackageId }) => workPackageId))),
    ]);
    const named = groups.map((group) =>
      Object.assign(group, {
        partner: (group.partnerId && partners.get(group.partnerId)) || null,
        workPackage: (group.workPackageId && works.get(group.workPackageId)) || null,
      }),
    );
    return named.sort(compare);
  }
}
