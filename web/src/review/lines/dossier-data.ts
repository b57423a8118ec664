import { graphql } from '../../graphql/gql';
import type { ReviewDossierQuery } from '../../graphql/graphql';

/** A claim on the desk of its control, with how far it is. */
export const DossierDocument = graphql(`
  query ReviewDossier($claimId: ID!) {
    controlDossier(claimId: $claimId) {
      id
      viewerCan
      claim {
        id
        number
        kind
        state
        declared
        requested
        purpose
        submittedAt
        version
        period {
          id
          number
        }
        byPartner {
          partner {
            id
            shortName
          }
        }
      }
      control {
        id
        number
        state
        version
        reason
        checks {
          code
          answer
          note
        }
        reviewer {
          id
          name
        }
      }
      earlier {
        id
        number
        state
        reason
      }
      reviewers {
        id
        name
      }
      typologies {
        code
        titleFr
        titleEn
        source
      }
      admissibility {
        code
        titleFr
        titleEn
        source
      }
      checklist {
        code
        titleFr
        titleEn
        categories
      }
      progress {
        lines
        decided
        sampled
        declared
        deducted
        parked
        retained
        seen
        steps {
          decision
          typology
          lines
          declared
          deducted
        }
      }
    }
  }
`);

export type Dossier = ReviewDossierQuery['controlDossier'];
export type Term = Dossier['typologies'][number];
