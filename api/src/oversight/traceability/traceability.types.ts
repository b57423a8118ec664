import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { Partner } from '../../consortium/partner.entity.js';
import { Demonstrator } from '../../demonstrators/demonstrator.entity.js';
import { ElementaryFunction } from '../../demonstrators/elementary-function.entity.js';
import { Money } from '../../kernel/money.js';
import { PageOf } from '../../platform/graphql/page.js';
import { Deliverable } from '../../workplan/deliverable.entity.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';

@ObjectType({ description: 'What is planned, declared and certified, as far as the lines are in the viewer’s sight.' })
export class TracedEuros {
  @Field(() => Money)
  planned: Money;

  @Field(() => Money, { description: 'Of submitted claims only.' })
  declared: Money;

  @Field(() => Money, { nullable: true, description: 'None while no certified claim is in sight.' })
  certified: Money | null;
}

@ObjectType({ description: 'What a demonstrator, or a function with its parts, is worth.' })
export class NodeEuros extends TracedEuros {
  @Field(() => ID, { description: 'Of the demonstrator or of the function.' })
  id: string;
}

@ObjectType({ description: 'What a function takes of a work package; without function, what no function takes of it.' })
export class Trace extends TracedEuros {
  @Field(() => ID)
  id: string;

  @Field(() => Demonstrator, { nullable: true })
  demonstrator: Demonstrator | null;

  @Field(() => ElementaryFunction, { nullable: true })
  elementaryFunction: ElementaryFunction | null;

  @Field(() => Partner, { nullable: true, description: 'Who studies the function there.' })
  partner: Partner | null;

  @Field(() => WorkPackage)
  workPackage: WorkPackage;

  @Field(() => Deliverable, { nullable: true })
  deliverable: Deliverable | null;

  @Field(() => Int, { description: 'Per cent of the work package.' })
  share: number;
}

@ObjectType()
export class TracePage extends PageOf(Trace) {
  @Field(() => TracedEuros, { description: 'All rows under the same filter together.' })
  sum: TracedEuros;
}

@InputType({ description: 'Every condition that is given must hold.' })
export class TraceFilter {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  demonstratorId?: string;

  @Field(() => ID, { nullable: true, description: 'Studied by this partner.' })
  @IsOptional()
  @IsUUID()
  partnerId?: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  workPackageId?: string;
}

@ObjectType({ description: 'What each part of the demonstrators is worth, by the shares that its studies take.' })
export class Traceability {
  @Field(() => ID)
  projectId: string;

  @Field(() => TracedEuros)
  total: TracedEuros;

  @Field(() => TracedEuros, { description: 'What goes into functions.' })
  traced: TracedEuros;

  @Field(() => TracedEuros, { description: 'What no study takes: with the traced, the total to the cent.' })
  untraced: TracedEuros;

  @Field(() => [NodeEuros])
  byDemonstrator: NodeEuros[];

  @Field(() => [NodeEuros], { description: 'Each function with its parts.' })
  byFunction: NodeEuros[];

  @Field({ description: 'True when the amounts are those of the viewer’s own partner only.' })
  partial: boolean;
}
