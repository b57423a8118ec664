import { graphql } from '../../graphql/gql';
import type { SalaryProposalsQuery } from '../../graphql/graphql';

export const SalaryFrameDocument = graphql(`
  query SalaryFrame($projectId: ID!) {
    project(id: $projectId) {
      id
      claimPeriods {
        id
        number
        fromOn
        untilOn
      }
    }
    ledgerPartners(projectId: $projectId) {
      id
      shortName
    }
    workPackages(projectId: $projectId, first: 100) {
      nodes {
        id
        code
      }
    }
  }
`);

export const SalaryProposalsDocument = graphql(`
  query SalaryProposals($projectId: ID!, $partnerId: ID!, $from: Day!, $until: Day!) {
    salaryProposals(projectId: $projectId, partnerId: $partnerId, from: $from, until: $until) {
      total
      amount
      unsigned
      lines {
        key
        standing
        name
        month
        method
        hours
        rate
        amount
        number
        kept
        countersignedAt
        workPackage {
          id
          code
        }
      }
    }
  }
`);

export const TakeSalariesMutation = graphql(`
  mutation TakeSalaries($input: TakeSalariesInput!) {
    takeSalaries(input: $input) {
      id
    }
  }
`);

export type Proposals = SalaryProposalsQuery['salaryProposals'];
export type Proposal = Proposals['lines'][number];

/** Of a fixed share that is new, somebody must say the work package. */
export const isHomeless = ({ standing, workPackage }: Pick<Proposal, 'standing' | 'workPackage'>): boolean =>
  standing === 'NEW' && workPackage === null;
