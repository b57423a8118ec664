import { ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders } from '../../platform/graphql/loaders.js';
import { Milestone } from '../milestone.entity.js';
import { WorkPackage } from '../work-package.entity.js';
import { Risk } from './risk.entity.js';
import { RiskMilestone, RiskWork } from './threat.entity.js';

const WHAT_THREATENS = { description: 'What threatens it and is not closed, the worst first.' };

const openOnes = (risks: ReadonlyMap<string, Risk>): Risk[] =>
  [...risks.values()]
    .filter(({ state }) => state !== 'CLOSED')
    .sort((a, b) => b.score - a.score || a.number - b.number);

/** Adds `WorkPackage.risks`. */
@Resolver(() => WorkPackage)
export class WorkPackageRisksResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => [Risk], WHAT_THREATENS)
  async risks({ id }: WorkPackage): Promise<Risk[]> {
    const ties = await this.loaders.many(RiskWork, 'workPackageId', id);
    return openOnes(await this.loaders.several(Risk, new Set(ties.map(({ riskId }) => riskId))));
  }
}

/** Adds `Milestone.risks`. */
@Resolver(() => Milestone)
export class MilestoneRisksResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => [Risk], WHAT_THREATENS)
  async risks({ id }: Milestone): Promise<Risk[]> {
    const ties = await this.loaders.many(RiskMilestone, 'milestoneId', id);
    return openOnes(await this.loaders.several(Risk, new Set(ties.map(({ riskId }) => riskId))));
  }
}
