import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Claim } from '../../claims/claim.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Access } from '../../platform/access/access.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { Drawing } from './drawing.js';
import { ChooseLineInput, DrawSampleInput, SetExtrapolationInput } from './sample.inputs.js';
import { samplePolicy } from './sample.policy.js';
import { ControlSample } from './sample.types.js';
import { Samples } from './samples.js';

@Resolver(() => ControlSample)
export class SampleResolver {
  constructor(
    private readonly samples: Samples,
    private readonly drawing: Drawing,
    private readonly access: Access,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => ControlSample, { description: 'Of the last control of a claim.' })
  @Requires(samplePolicy.read)
  controlSample(@Args('claimId', { type: () => ID }) claimId: string) {
    return this.samples.of(claimId);
  }

  @ResolveField(() => Person, { nullable: true })
  drawnBy({ control: { drawnById } }: ControlSample) {
    return drawnById && this.loaders.one(Person, drawnById);
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this sample.' })
  viewerCan({ facts }: ControlSample) {
    return this.access.permitted(samplePolicy, facts);
  }

  @Mutation(() => Claim, {
    description: 'Makes a seed, and the sample of it. Refuses with sample.decided, sample.reason-missing.',
  })
  @Requires(samplePolicy.draw)
  drawSample(@Args('input') input: DrawSampleInput) {
    return this.drawing.draw(input);
  }

  @Mutation(() => Claim, { description: 'Puts one more line into the sample. Refuses with sample.already-in.' })
  @Requires(samplePolicy.draw)
  chooseLine(@Args('input') input: ChooseLineInput) {
    return this.drawing.choose(input);
  }

  @Mutation(() => Claim, {
    description: 'Whether what was wrong of the lines drawn is held against the others.',
  })
  @Requires(samplePolicy.extrapolate)
  setExtrapolation(@Args('input') input: SetExtrapolationInput) {
    return this.drawing.extrapolate(input);
  }
}
