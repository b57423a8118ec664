import { Field, ObjectType } from '@nestjs/graphql';
import { type Finding, type Severity, severities } from '../../kernel/finding.js';
import { wordsEnum } from './words.js';

export const SeverityEnum = wordsEnum('Severity', severities);

@ObjectType({ description: 'A figure that a rule compared: an amount, a day, a number or a word, as it travels.' })
export class Figure {
  @Field()
  name: string;

  @Field()
  value: string;
}

@ObjectType('Finding', { description: 'What a rule has seen, with its figures, its articles and what would cure it.' })
export class FindingTold {
  @Field()
  code: string;

  @Field({ description: 'The name of the rule: R11.' })
  rule: string;

  @Field(() => SeverityEnum)
  severity: Severity;

  @Field({ description: 'What it is about: line, person, partner, category, claim, project or file.' })
  subject: string;

  @Field()
  subjectId: string;

  @Field(() => [Figure])
  figures: Figure[];

  @Field(() => [String], { description: 'The articles, in words.' })
  sources: readonly string[];

  @Field()
  cure: string;
}

/** A finding as the web is told it. */
export const toldFinding = ({ subject, figures, ...finding }: Finding): FindingTold => ({
  ...finding,
  subject: subject.kind,
  subjectId: subject.id,
  figures: Object.entries(figures).flatMap(([name, value]) => (value === null ? [] : [{ name, value: String(value) }])),
});
