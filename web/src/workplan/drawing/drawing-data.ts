import { graphql } from '../../graphql/gql';

export const WorkDrawingQuery = graphql(`
  query WorkDrawing($id: ID!) {
    workPackage(id: $id) {
      id
      version
      parentId
      code
      titleFr
      titleEn
      objectivesFr
      objectivesEn
      tags
      leadPartner {
        id
      }
      parts {
        id
        effort
        partner {
          id
        }
      }
    }
  }
`);

export const MilestoneDrawingQuery = graphql(`
  query MilestoneDrawing($id: ID!) {
    milestone(id: $id) {
      id
      version
      code
      titleFr
      titleEn
      verificationFr
      verificationEn
      partner {
        id
      }
      workPackage {
        id
      }
    }
  }
`);

export const DeliverableDrawingQuery = graphql(`
  query DeliverableDrawing($id: ID!) {
    deliverable(id: $id) {
      id
      version
      code
      titleFr
      titleEn
      type
      dissemination
      partner {
        id
      }
      workPackage {
        id
      }
    }
  }
`);

export const DrawingPartnersQuery = graphql(`
  query DrawingPartners($projectId: ID!) {
    project(id: $projectId) {
      id
      partners {
        id
        shortName
      }
    }
  }
`);

export const AddWorkPackageMutation = graphql(`
  mutation AddWorkPackage($input: AddWorkPackageInput!) {
    addWorkPackage(input: $input) {
      id
    }
  }
`);

export const DescribeWorkPackageMutation = graphql(`
  mutation DescribeWorkPackage($input: DescribeWorkPackageInput!) {
    describeWorkPackage(input: $input) {
      id
      version
    }
  }
`);

export const AddMilestoneMutation = graphql(`
  mutation AddMilestone($input: AddMilestoneInput!) {
    addMilestone(input: $input) {
      id
    }
  }
`);

export const DescribeMilestoneMutation = graphql(`
  mutation DescribeMilestone($input: DescribeMilestoneInput!) {
    describeMilestone(input: $input) {
      id
      version
    }
  }
`);

export const AddDeliverableMutation = graphql(`
  mutation AddDeliverable($input: AddDeliverableInput!) {
    addDeliverable(input: $input) {
      id
    }
  }
`);

export const DescribeDeliverableMutation = graphql(`
  mutation DescribeDeliverable($input: DescribeDeliverableInput!) {
    describeDeliverable(input: $input) {
      id
      version
    }
  }
`);

/** The rows as they are drawn: what somebody asks for before anything is known of them. */
export type DrawnKind = 'WORK' | 'MILESTONE' | 'DELIVERABLE';
