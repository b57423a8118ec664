import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget/budget.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { PayableStaff } from './payable-months.js';
import { EmployeeResolver } from './people/employee.resolver.js';
import { Employees } from './people/employees.js';
import { EmploymentTermResolver } from './people/employment-term.resolver.js';
import { TermsInSight } from './people/known-terms.js';
import { TermSubjects } from './people/term.subjects.js';
import { Terms } from './people/terms.js';
import { Rulebooks } from './rulebooks.js';
import { StaffCosts } from './staff-costs.js';
import { HoursToSign } from './timesheets/hours-to-sign.js';
import { Months } from './timesheets/months.js';
import { OwnWork } from './timesheets/own-work.js';
import { Signing } from './timesheets/signing.js';
import { MonthCostResolver, PersonMonthResolver, TimesheetResolver } from './timesheets/timesheet.resolver.js';
import { TimesheetPapers } from './timesheets/timesheet-papers.js';
import { Timesheets } from './timesheets/timesheets.js';

@Module({
  imports: [BudgetModule, DocumentsModule],
  providers: [
    EmployeeResolver,
    EmploymentTermResolver,
    TimesheetResolver,
    PersonMonthResolver,
    MonthCostResolver,
    Employees,
    Terms,
    TermsInSight,
    TermSubjects,
    Timesheets,
    Signing,
    Months,
    OwnWork,
    HoursToSign,
    Rulebooks,
    StaffCosts,
    PayableStaff,
    TimesheetPapers,
  ],
  exports: [StaffCosts, PayableStaff, TimesheetPapers, Employees, HoursToSign],
})
export class EffortModule {}
