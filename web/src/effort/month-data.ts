import { graphql } from '../graphql/gql';
import type { PersonMonthQuery } from '../graphql/graphql';

export const PersonMonthQueryDocument = graphql(`
  query PersonMonth($employeeId: ID!, $month: Day!, $year: Int!) {
    personMonth(employeeId: $employeeId, month: $month) {
      id
      month
      viewerCan
      holidays
      employee {
        id
        name
        job
        illustrative
        version
        viewerCan
        partner {
          id
          shortName
        }
        person {
          id
          name
        }
        superior {
          id
          name
        }
        terms {
          id
          version
          fromOn
          untilOn
          quota
          method
          annualCost
          fixedShare
          documentedOn
          hourlyRate
        }
        year(year: $year) {
          year
          worked
          ceiling
        }
      }
      workPackages {
        id
        parentId
        code
        titleFr
        titleEn
      }
      timesheet {
        id
        version
        state
        signedAt
        countersignedAt
        returnedWhy
        signedBy {
          id
          name
        }
        countersignedBy {
          id
          name
        }
      }
      entries {
        id
        day
        workPackageId
        elsewhere
        hours
      }
      cost {
        hours
        rate
        cost
        workPackage {
          id
          code
        }
      }
    }
  }
`);

export type PersonMonth = PersonMonthQuery['personMonth'];

export const WriteTimesheetsMutation = graphql(`
  mutation WriteTimesheets($input: WriteTimesheetsInput!) {
    writeTimesheets(input: $input) {
      id
      version
      state
    }
  }
`);

export const SignTimesheetMutation = graphql(`
  mutation SignTimesheet($input: SignTimesheetInput!) {
    signTimesheet(input: $input) {
      id
      version
      state
    }
  }
`);

export const CountersignTimesheetMutation = graphql(`
  mutation CountersignTimesheet($input: SignTimesheetInput!) {
    countersignTimesheet(input: $input) {
      id
      version
      state
    }
  }
`);
