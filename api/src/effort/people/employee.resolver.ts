import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../../consortium/partner.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Access } from '../../platform/access/access.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { PageArgs } from '../../platform/graphql/page.js';
import { employeePolicy } from '../effort.policy.js';
import { Employee, EmployeePage } from '../employee.entity.js';
import { EmploymentTerm } from '../employment-term.entity.js';
import { PersonYear } from '../timesheets/month.types.js';
import { Months } from '../timesheets/months.js';
import {
  AddEmployeeInput,
  AddTermInput,
  ChangeEmployeeInput,
  ChangeTermInput,
  RemoveEmployeeInput,
  RemoveTermInput,
} from './employee.inputs.js';
import { Employees } from './employees.js';
import { Terms } from './terms.js';

@Resolver(() => Employee)
export class EmployeeResolver {
  constructor(
    private readonly people: Employees,
    private readonly employments: Terms,
    private readonly months: Months,
    private readonly access: Access,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => EmployeePage, {
    description:
      'Whose work is declared, by name: those whose books one keeps, oneself, and those one countersigns for.',
  })
  @Requires(employeePolicy.read)
  employees(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('partnerId', { type: () => ID, nullable: true }) partnerId: string | undefined,
    @Args() page: PageArgs,
  ) {
    return this.people.list(projectId, partnerId, page);
  }

  @Query(() => Employee)
  @Requires(employeePolicy.read)
  employee(@Args('id', { type: () => ID }) id: string) {
    return this.people.find(id);
  }

  @Mutation(() => Employee, { description: 'Refuses with employee.name-taken, .person-elsewhere, .own-superior.' })
  @Requires(employeePolicy.employ)
  addEmployee(@Args('input') input: AddEmployeeInput) {
    return this.people.add(input);
  }

  @Mutation(() => Employee, { description: 'Refuses as addEmployee does, with version.stale.' })
  @Requires(employeePolicy.employ)
  changeEmployee(@Args('input') input: ChangeEmployeeInput) {
    return this.people.change(input);
  }

  @Mutation(() => Partner, { description: 'Answers whose they were. Refuses with employee.in-use, version.stale.' })
  @Requires(employeePolicy.employ)
  removeEmployee(@Args('input') input: RemoveEmployeeInput) {
    return this.people.remove(input);
  }

  @Mutation(() => EmploymentTerm, {
    description: 'Refuses with employment.*, employment-term.cost-malformed, .share-missing, programme.none.',
  })
  @Requires(employeePolicy.employ)
  addTerm(@Args('input') input: AddTermInput) {
    return this.employments.add(input);
  }

  @Mutation(() => EmploymentTerm, { description: 'Refuses as addTerm does, with version.stale.' })
  @Requires(employeePolicy.employ)
  changeTerm(@Args('input') input: ChangeTermInput) {
    return this.employments.change(input);
  }

  @Mutation(() => Employee, {
    description: 'Answers whose they were. Refuses with employment-term.in-use, version.stale.',
  })
  @Requires(employeePolicy.employ)
  removeTerm(@Args('input') input: RemoveTermInput) {
    return this.employments.remove(input);
  }

  @ResolveField(() => Partner)
  partner({ partnerId }: Employee) {
    return this.loaders.one(Partner, partnerId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who they are in the portal.' })
  person({ personId }: Employee) {
    return personId && this.loaders.one(Person, personId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who countersigns.' })
  superior({ superiorId }: Employee) {
    return superiorId && this.loaders.one(Person, superiorId);
  }

  @ResolveField(() => [EmploymentTerm], {
    nullable: true,
    description: 'What they are employed for, the latest first; none for those who may not know salaries.',
  })
  async terms(employee: Employee) {
    const { salary } = employeePolicy;
    const permitted = this.access.permitted({ salary }, await this.people.factsOf(employee));
    return permitted.length > 0
      ? this.loaders.many(EmploymentTerm, 'employeeId', employee.id, { fromOn: 'DESC' })
      : null;
  }

  @ResolveField(() => PersonYear, { description: 'Their hours of a calendar year.' })
  year(@Parent() employee: Employee, @Args('year', { type: () => Int }) year: number): Promise<PersonYear> {
    return this.months.year(employee, year);
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this person’s file.' })
  async viewerCan(employee: Employee): Promise<string[]> {
    return this.access.permitted(employeePolicy, await this.people.factsOf(employee));
  }
}
