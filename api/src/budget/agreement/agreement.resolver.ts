import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../../consortium/person.entity.js';
import { Project } from '../../consortium/project.entity.js';
import { Money } from '../../kernel/money.js';
import { Access } from '../../platform/access/access.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { FindingTold } from '../../platform/graphql/finding.types.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { PageArgs } from '../../platform/graphql/page.js';
import { Agreement, AgreementPage } from '../agreement.entity.js';
import { AgreementFinancing, AgreementLine, AgreementPartner } from '../agreement-rows.entity.js';
import { AgreementDecisions } from './agreement.decisions.js';
import { AgreementEditing } from './agreement.editing.js';
import {
  DiscardAgreementInput,
  DraftAgreementInput,
  EditAgreementInput,
  EnforceAgreementInput,
  GiveBackAgreementInput,
  ProposeAgreementInput,
  RecordAgreementInput,
  SpreadAgreementInput,
} from './agreement.inputs.js';
import { agreementPolicy, agreementVerbs } from './agreement.policy.js';
import { AgreementReader } from './agreement.reader.js';
import { AgreementService } from './agreement.service.js';
import { AgreementDifference, AidRoomTold } from './agreement.types.js';
import { AgreementViews } from './agreement.views.js';
import { sumOf } from './drawn.rules.js';

@Resolver(() => Agreement)
export class AgreementResolver {
  constructor(
    private readonly service: AgreementService,
    private readonly editing: AgreementEditing,
    private readonly decisions: AgreementDecisions,
    private readonly views: AgreementViews,
    private readonly reader: AgreementReader,
    private readonly access: Access,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => AgreementPage, { description: 'The versions in sight, newest first.' })
  @Requires(agreementPolicy.read)
  agreements(@Args('projectId', { type: () => ID }) projectId: string, @Args() page: PageArgs) {
    return this.service.list(projectId, page);
  }

  @Query(() => Agreement, { description: 'Refuses with agreement.unknown.' })
  @Requires(agreementPolicy.read)
  agreement(@Args('id', { type: () => ID }) id: string) {
    return this.service.find(id);
  }

  @Mutation(() => Agreement, {
    description: 'What is in force becomes version 1. Refuses with agreement.already-recorded, .days-disordered.',
  })
  @Requires(agreementPolicy.draft)
  recordAgreement(@Args('input') input: RecordAgreementInput) {
    return this.service.record(input);
  }

  @Mutation(() => Agreement, {
    description: 'Begins as what is in force. Refuses with agreement.none-in-force, .one-in-hand.',
  })
  @Requires(agreementPolicy.draft)
  draftAgreement(@Args('input') input: DraftAgreementInput) {
    return this.service.draft(input);
  }

  @Mutation(() => Agreement, {
    description:
      'What is not said stays. Refuses with agreement.frozen, .days-disordered, .cell-twice, .amount-negative, .year-outside, .year-twice, .years-differ, version.stale.',
  })
  @Requires(agreementPolicy.edit)
  editAgreement(@Args('input') input: EditAgreementInput) {
    return this.editing.edit(input);
  }

  @Mutation(() => Agreement, {
    description:
      'Lines that say no year get theirs by the days of their works. Refuses with agreement.frozen, version.stale.',
  })
  @Requires(agreementPolicy.edit)
  spreadAgreement(@Args('input') input: SpreadAgreementInput) {
    return this.editing.spread(input);
  }

  @Mutation(() => Project, { description: 'Refuses with agreement.frozen, version.stale.' })
  @Requires(agreementPolicy.discard)
  discardAgreement(@Args('input') input: DiscardAgreementInput) {
    return this.service.discard(input);
  }

  @Mutation(() => Agreement, {
    description: 'Refuses with agreement.illegal-move, .reason-missing, .blocked, version.stale.',
  })
  @Requires(agreementPolicy.propose)
  proposeAgreement(@Args('input') input: ProposeAgreementInput) {
    return this.decisions.propose(input);
  }

  @Mutation(() => Project, {
    description: 'A draft again, out of the authority’s sight. Refuses with agreement.illegal-move, version.stale.',
  })
  @Requires(agreementPolicy.decide)
  giveBackAgreement(@Args('input') input: GiveBackAgreementInput) {
    return this.decisions.giveBack(input);
  }

  @Mutation(() => Agreement, {
    description: 'Refuses with agreement.illegal-move, .blocked, .effective-before-last, version.stale.',
  })
  @Requires(agreementPolicy.decide)
  enforceAgreement(@Args('input') input: EnforceAgreementInput) {
    return this.decisions.enforce(input);
  }

  @ResolveField(() => Person, { nullable: true })
  proposedBy({ proposedById }: Agreement) {
    return proposedById && this.loaders.one(Person, proposedById);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who put it in force, or gave it back.' })
  decidedBy({ decidedById }: Agreement) {
    return decidedById && this.loaders.one(Person, decidedById);
  }

  @ResolveField(() => Money, { description: 'What all funds bring together.' })
  async total({ id }: Agreement) {
    return sumOf((await this.reader.drawn(id)).financing);
  }

  @ResolveField(() => [AgreementFinancing])
  async financing({ id }: Agreement) {
    return (await this.reader.drawn(id)).financing;
  }

  @ResolveField(() => [AgreementLine], { description: 'As far as the viewer may see them.' })
  async lines({ id }: Agreement) {
    return (await this.reader.drawn(id)).lines;
  }

  @ResolveField(() => [AgreementPartner], { description: 'As far as the viewer may see them.' })
  async partners({ id }: Agreement) {
    return (await this.reader.drawn(id)).partners;
  }

  @ResolveField(() => [FindingTold], {
    description: 'What the rules say of a version that is not yet in force, to whoever sees every line.',
  })
  findings(@Parent() agreement: Agreement) {
    return this.views.findings(agreement);
  }

  @ResolveField(() => [AidRoomTold], { description: 'The room under each ceiling of aid, to whoever sees every line.' })
  aid(@Parent() agreement: Agreement) {
    return this.views.aid(agreement);
  }

  @ResolveField(() => [AgreementDifference], {
    description: 'Against what is in force while it is not yet, against the version before it since.',
  })
  differences(@Parent() agreement: Agreement) {
    return this.views.differences(agreement);
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this version.' })
  viewerCan(@Parent() agreement: Agreement): string[] {
    const verbs = agreementVerbs[agreement.state];
    return this.access
      .permitted(agreementPolicy, agreement)
      .filter((name) => verbs.includes(name.slice('agreement.'.length)));
  }
}
