import { Injectable } from '@nestjs/common';
import { Partner } from '../consortium/partner.entity.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { categoryOrder } from './cost-category.rules.js';
import type { Grouped } from './tally.rules.js';

export interface Named {
  readonly partner: Partner | null;
  readonly workPackage: WorkPackage | null;
}

type NamedGroup = Grouped & Named;

const order = ({ partner, category, workPackage }: NamedGroup): readonly number[] => [
  partner?.position ?? 0,
  category ? categoryOrder(category) : 0,
  workPackage?.position ?? 0,
];

const compare = (a: NamedGroup, b: NamedGroup): number => {
  const [left, right] = [order(a), order(b)];
  return left.map((rank, i) => rank - (right[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
};

/** Puts partners and work packages to the sums that name them, and the sums in the order of the agreement. */
@Injectable()
export class NamedGroups {
  constructor(private readonly loaders: Loaders) {}

  async of<T extends Grouped>(groups: readonly T[]): Promise<Array<T & Named>> {
    const named = await Promise.all(
      groups.map(async (group) => ({
        ...group,
        partner: group.partnerId && (await this.loaders.one(Partner, group.partnerId)),
        workPackage: group.workPackageId && (await this.loaders.one(WorkPackage, group.workPackageId)),
      })),
    );
    return (named as Array<T & Named>).sort(compare);
  }
}
