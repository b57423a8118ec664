import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../../consortium/partner.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Attachments } from '../../documents/attachments.js';
import { Document } from '../../documents/document.entity.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { Milestone } from '../milestone.entity.js';
import { DecideMilestoneInput, EntrustMilestoneInput, WarnOfMilestoneInput } from '../milestone.inputs.js';
import { milestonePolicy } from '../milestone.policy.js';
import { DueEvent } from './due-event.entity.js';
import { DueEvents } from './due-events.js';
import { MilestoneDecisions } from './milestone.decisions.js';
import { MILESTONE } from './milestone.subjects.js';

/** Who decides a milestone, on what evidence, and what became of it. */
@Resolver(() => Milestone)
export class MilestoneDuesResolver {
  constructor(
    private readonly decisions: MilestoneDecisions,
    private readonly events: DueEvents,
    private readonly attachments: Attachments,
    private readonly loaders: Loaders,
  ) {}

  @Mutation(() => Milestone, {
    description:
      'Refuses with milestone.nothing-decided, .outside-project, .not-yet, .decision-needs-words, .needs-evidence, version.stale.',
  })
  @Requires(milestonePolicy.decide)
  decideMilestone(@Args('input') input: DecideMilestoneInput) {
    return this.decisions.decide(input);
  }

  @Mutation(() => Milestone, { description: 'Refuses with milestone.settled, .same-state, version.stale.' })
  @Requires(milestonePolicy.warn)
  warnOfMilestone(@Args('input') input: WarnOfMilestoneInput) {
    return this.decisions.warn(input);
  }

  @Mutation(() => Milestone, {
    description:
      'Refuses with milestone.settled, .decider-without-partner, .decider-elsewhere, partner.unknown, version.stale.',
  })
  @Requires(milestonePolicy.entrust)
  entrustMilestone(@Args('input') input: EntrustMilestoneInput) {
    return this.decisions.entrust(input);
  }

  @ResolveField(() => Partner, {
    nullable: true,
    description: 'Whose people decide it; none for the steering committee, for which the lead writes.',
  })
  deciderPartner({ deciderPartnerId }: Milestone) {
    return deciderPartnerId && this.loaders.one(Partner, deciderPartnerId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who among them; none for any of them.' })
  decider({ deciderId }: Milestone) {
    return deciderId && this.loaders.one(Person, deciderId);
  }

  @ResolveField(() => [Document], { description: 'What shows that it was reached, as far as in sight.' })
  evidence({ id }: Milestone) {
    return this.attachments.of(MILESTONE, id);
  }

  @ResolveField(() => [DueEvent], { description: 'All that happened to it, newest first.' })
  history(milestone: Milestone) {
    return this.events.ofMilestone(milestone);
  }
}
