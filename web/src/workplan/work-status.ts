import { graphql } from '../graphql/gql';
import type { WorkStatus_WorkPackageFragment } from '../graphql/graphql';

/** What is said of a work package, and the dates it is said against; shared by the rows and the forms that show it. */
export const WorkStatusFragment = graphql(`
  fragment WorkStatus_WorkPackage on WorkPackage {
    id
    version
    code
    titleFr
    titleEn
    state
    progress
    expectedProgress
    nextOn
    done
    next
    blockers
    mine
    updatedAt
    updatedBy {
      id
      name
      illustrative
    }
    milestones {
      id
      code
      titleFr
      titleEn
      baselineOn
      forecastOn
      achievedOn
      driftDays
      standing
    }
    deliverables {
      id
      code
      titleFr
      titleEn
      baselineOn
      dueOn
      submittedOn
      driftDays
      standing
    }
    viewerCan
  }
`);

/** What a work package has to reach and hand in. */
export const WorkDatesFragment = graphql(`
  fragment WorkDates_WorkPackage on WorkPackage {
    milestones {
      id
      code
      titleFr
      titleEn
      baselineOn
      forecastOn
      achievedOn
      driftDays
      standing
    }
    deliverables {
      id
      code
      titleFr
      titleEn
      baselineOn
      dueOn
      submittedOn
      driftDays
      standing
    }
  }
`);

export type WorkStatus = Omit<WorkStatus_WorkPackageFragment, ' $fragmentName'>;
