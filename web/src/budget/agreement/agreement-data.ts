import { graphql } from '../../graphql/gql';
import type { AgreementQuery, AgreementRow_AgreementFragment, AgreementsQuery } from '../../graphql/graphql';

/** What a line of the list says of a version. */
export const AgreementRowFragment = graphql(`
  fragment AgreementRow_Agreement on Agreement {
    id
    version
    number
    title
    reason
    state
    startsOn
    endsOn
    paidUntil
    tolerance
    effectiveOn
    proposedAt
    decidedAt
    decision
    total
    viewerCan
    proposedBy {
      id
      ...PersonName_Person
    }
    decidedBy {
      id
      ...PersonName_Person
    }
  }
`);

/** All that is drawn in a version, and what the rules say of it. */
export const AgreementSheetFragment = graphql(`
  fragment AgreementSheet_Agreement on Agreement {
    id
    financing {
      partnerId
      fund
      amount
    }
    lines {
      partnerId
      workPackageId
      category
      research
      amount
      years {
        year
        amount
      }
    }
    partners {
      partnerId
      size
      publishes
      vatRecovered
      flatRates
    }
    findings {
      code
      rule
      severity
      subject
      subjectId
      figures {
        name
        value
      }
      sources
      cure
    }
    aid {
      size
      collaboration
      aid
      ceiling
      left
      uncategorised
      partner {
        id
        shortName
      }
      intensities {
        research
        amount
        percent
      }
    }
    differences {
      by
      fund
      category
      year
      years {
        year
        before
        after
        change
      }
      before
      after
      change
      percent
      partner {
        id
        shortName
      }
      workPackage {
        id
        code
        titleFr
        titleEn
      }
    }
  }
`);

/** The versions in sight, the programme, and what may be begun here. */
export const AgreementsQueryDocument = graphql(`
  query Agreements($projectId: ID!, $after: String) {
    agreementDesk(projectId: $projectId) {
      projectId
      viewerCan
      programme {
        id
        code
        title
        categories
        flatRates {
          code
          titleFr
          titleEn
        }
        figures {
          code
          source
          figures {
            name
            value
          }
        }
      }
      inForce {
        id
        tolerance
      }
      inHand {
        id
      }
    }
    agreements(projectId: $projectId, first: 50, after: $after) {
      total
      nodes {
        id
        ...AgreementRow_Agreement @unmask
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const AgreementQueryDocument = graphql(`
  query Agreement($id: ID!, $projectId: ID!) {
    agreement(id: $id) {
      id
      ...AgreementRow_Agreement @unmask
      ...AgreementSheet_Agreement @unmask
    }
    agreementDesk(projectId: $projectId) {
      projectId
      programme {
        id
        title
        categories
        flatRates {
          code
          titleFr
          titleEn
        }
      }
    }
    project(id: $projectId) {
      id
      partners {
        id
        shortName
      }
    }
  }
`);

export type AgreementRow = Omit<AgreementRow_AgreementFragment, ' $fragmentName'>;
export type Sheet = AgreementQuery['agreement'];
export type Desk = AgreementsQuery['agreementDesk'];
export type Programme = NonNullable<Desk['programme']>;
export type Finding = Sheet['findings'][number];
export type AidRoom = Sheet['aid'][number];
export type Difference = Sheet['differences'][number];
export type FlatRate = Programme['flatRates'][number];
