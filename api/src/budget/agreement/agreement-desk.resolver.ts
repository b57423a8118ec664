import { Args, Field, ID, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Agreement } from '../agreement.entity.js';
import { CostCategoryEnum } from '../budget-line.entity.js';
import type { CostCategory } from '../cost-category.rules.js';
import { figuresOf } from '../programme/figures.rules.js';
import { ProgrammeRow } from '../programme/programme.entity.js';
import { Programmes } from '../programme/programmes.js';
import { agreementPolicy } from './agreement.policy.js';
import { AgreementReader } from './agreement.reader.js';
import { FlatRateTold, ProgrammeFigureTold } from './agreement.types.js';

@ObjectType({ description: 'The agreement of a project: its programme, the version in force and the one in hand.' })
export class AgreementDesk {
  @Field(() => ID)
  projectId: string;

  @Field(() => ProgrammeRow, { nullable: true, description: 'None where no call was said.' })
  programme: ProgrammeRow | null;

  @Field(() => Agreement, { nullable: true })
  inForce: Agreement | null;

  @Field(() => Agreement, { nullable: true, description: 'Drawn up or proposed, where the viewer may see it.' })
  inHand: Agreement | null;

  @Field(() => [String], { description: 'What the current user may begin here.' })
  viewerCan: string[];
}

@Resolver(() => ProgrammeRow)
export class AgreementDeskResolver {
  constructor(
    private readonly access: Access,
    private readonly reader: AgreementReader,
    private readonly programmes: Programmes,
  ) {}

  @Query(() => AgreementDesk, { description: 'Refuses with access.denied.' })
  @Requires(agreementPolicy.read)
  async agreementDesk(@Args('projectId', { type: () => ID }) projectId: string): Promise<AgreementDesk> {
    const facts = { projectId, state: 'IN_FORCE', proposedById: null } as const;
    this.access.demand(agreementPolicy.read, facts);
    const [versions, programme] = await Promise.all([
      this.reader.versionsOf(projectId),
      this.programmes.rowOf(projectId),
    ]);
    return {
      projectId,
      programme: programme ?? null,
      inForce: versions.find(({ state }) => state === 'IN_FORCE') ?? null,
      inHand: versions.find(({ state }) => state === 'DRAFT' || state === 'PROPOSED') ?? null,
      viewerCan: this.access
        .permitted(agreementPolicy, facts)
        .filter((name) => name === 'agreement.draft' || name === 'agreement.transfer'),
    };
  }

  @ResolveField(() => [ProgrammeFigureTold], { description: 'Its figures, each with its article.' })
  figures(programme: ProgrammeRow): ProgrammeFigureTold[] {
    return figuresOf(this.programmes.read(programme)).map(({ code, facts, source }) => ({
      code,
      source,
      figures: Object.entries(facts).flatMap(([name, value]) =>
        value === null ? [] : [{ name, value: String(value) }],
      ),
    }));
  }

  @ResolveField(() => [FlatRateTold], { description: 'The flat rates that a partner may choose.' })
  flatRates(programme: ProgrammeRow): FlatRateTold[] {
    return this.programmes.read(programme).flatRates.map(({ code, title }) => ({
      code,
      titleFr: title.fr,
      titleEn: title.en,
    }));
  }

  @ResolveField(() => [CostCategoryEnum], { description: 'The categories of cost that it funds, in their order.' })
  categories(programme: ProgrammeRow): readonly CostCategory[] {
    return this.programmes.read(programme).categories;
  }
}
