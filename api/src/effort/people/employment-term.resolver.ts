import { ResolveField, Resolver } from '@nestjs/graphql';
import { Attachments } from '../../documents/attachments.js';
import { Document } from '../../documents/document.entity.js';
import { Money } from '../../kernel/money.js';
import { EmploymentTerm } from '../employment-term.entity.js';
import { hourlyRate } from '../hourly-rate.funding.js';
import { Rulebooks } from '../rulebooks.js';
import { termsOf } from './known-terms.js';
import { EMPLOYMENT_TERM } from './term.subjects.js';

@Resolver(() => EmploymentTerm)
export class EmploymentTermResolver {
  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly attachments: Attachments,
  ) {}

  @ResolveField(() => Money, { nullable: true, description: 'The cost of an hour; none for a fixed share.' })
  async hourlyRate(term: EmploymentTerm): Promise<Money | null> {
    const programme = await this.rulebooks.of(term.projectId);
    if (!programme || term.method !== 'HOURLY') return null;
    const { annualCost, quota } = termsOf(term);
    return hourlyRate(annualCost, quota, programme);
  }

  @ResolveField(() => [Document], { description: 'What proves them: payslips, a contract, a mission letter.' })
  documents({ id }: EmploymentTerm) {
    return this.attachments.of(EMPLOYMENT_TERM, id);
  }
}
