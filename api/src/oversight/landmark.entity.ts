import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WordColumn } from '../platform/database/columns.js';
import { PageOf } from '../platform/graphql/page.js';
import { wordsEnum } from '../platform/graphql/words.js';

export const landmarkKinds = [
  'PROJECT',
  'WORK_PACKAGE',
  'MILESTONE',
  'DELIVERABLE',
  'CLAIM',
  'RISK',
  'QUESTION',
] as const;
const LandmarkKindEnum = wordsEnum('LandmarkKind', landmarkKinds);

@Entity()
@ObjectType({ description: 'Something that one goes to by its code or its title.' })
export class Landmark {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @WordColumn()
  @Field(() => LandmarkKindEnum)
  kind: (typeof landmarkKinds)[number];

  /** The order of the kinds, from the whole to its parts. */
  @Column('integer')
  place: number;

  @Column('text')
  @Field({ description: 'The acronym of a project, the number of a claim, what a question is about.' })
  code: string;

  @Column('text')
  @Field()
  titleFr: string;

  @Column('text')
  @Field()
  titleEn: string;

  /** False for what exists for the lead alone. */
  @Column('boolean')
  open: boolean;
}

@ObjectType()
export class LandmarkPage extends PageOf(Landmark) {}
