import {
  Args,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { type MemberRole, rolesIn } from '../platform/access/actor.js';
import { OpenToAll } from '../platform/access/requires.decorator.js';
import { Clock } from '../platform/clock.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { Journal } from '../platform/journal/journal.js';
import { MemberRoleEnum } from './membership.entity.js';
import { Partner } from './partner.entity.js';
import { type LettersWanted, LettersWantedEnum, lettersWanted, Person } from './person.entity.js';

@InputType()
export class SpeakInput {
  @Field()
  @IsIn(['fr', 'en'])
  language: 'fr' | 'en';
}

@InputType()
export class ChooseLettersInput {
  @Field(() => LettersWantedEnum)
  @IsIn(lettersWanted)
  letters: LettersWanted;
}

@ObjectType({ description: 'What the current user is in one project.' })
export class Standing {
  @Field(() => ID)
  projectId: string;

  @Field(() => [MemberRoleEnum])
  roles: MemberRole[];

  @Field(() => [Partner], { description: 'The partners they work for there.' })
  partners: Partner[];
}

/** The person who is signed in, seen by themselves. */
@Resolver(() => Person)
export class ViewerResolver {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => Person, { description: 'The person who is signed in.' })
  @OpenToAll('everyone may know who they are')
  viewer() {
    return this.rows.load(Person, this.unit.actor.personId);
  }

  @ResolveField(() => String, { nullable: true, description: 'One’s own language, once chosen; nobody else’s.' })
  language(person: Person) {
    return person.id === this.unit.actor.personId ? person.language : null;
  }

  @ResolveField(() => LettersWantedEnum, { nullable: true, description: 'One’s own choice; nobody else’s.' })
  letters(person: Person) {
    return person.id === this.unit.actor.personId ? person.letters : null;
  }

  @ResolveField(() => DayScalar, { description: 'The day it is for the portal; the web never computes it.' })
  today() {
    return this.clock.today();
  }

  @ResolveField(() => Standing, {
    nullable: true,
    description: 'What one is in a project; null for others and elsewhere.',
  })
  async standing(
    @Parent() person: Person,
    @Args('projectId', { type: () => ID }) projectId: string,
  ): Promise<Standing | null> {
    const { actor } = this.unit;
    const roles = rolesIn(actor, projectId);
    if (person.id !== actor.personId || roles.length === 0) return null;
    const ids = actor.memberships.filter((m) => m.projectId === projectId).flatMap((m) => m.partnerId ?? []);
    const partners = await this.loaders.byId(Partner).loadMany([...new Set(ids)]);
    return { projectId, roles, partners: partners.filter((p) => p instanceof Partner) };
  }

  @Mutation(() => Person, { description: 'Chooses the language of the screens and of the letters.' })
  @OpenToAll('everyone chooses their own language')
  async speak(@Args('input') { language }: SpeakInput): Promise<Person> {
    const person = await this.rows.load(Person, this.unit.actor.personId);
    const changed = await this.rows.update(Person, person, { language });
    await this.journal.record('person.speaks', changed, { language });
    return changed;
  }

  @Mutation(() => Person, {
    description: 'Chooses which reminders one receives; what is late, and what is done to one’s own, is told always.',
  })
  @OpenToAll('everyone chooses their own letters')
  async chooseLetters(@Args('input') { letters }: ChooseLettersInput): Promise<Person> {
    const person = await this.rows.load(Person, this.unit.actor.personId);
    const changed = await this.rows.update(Person, person, { letters });
    await this.journal.record('person.chose-letters', changed, { letters });
    return changed;
  }
}
