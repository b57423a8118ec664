import { graphql } from '../../graphql/gql';
import type { SamplePageQuery } from '../../graphql/graphql';

export const SamplePageDocument = graphql(`
  query SamplePage($claimId: ID!) {
    controlSample(claimId: $claimId) {
      id
      version
      seed
      drawReason
      drawnAt
      extrapolates
      redrawable
      fewestLines
      leastPercent
      source
      lines
      amount
      percent
      viewerCan
      drawnBy {
        id
        name
      }
      claim {
        id
        number
        state
      }
      points {
        id
        number
        category
        issuer
        declared
        risk
        reasons
        stratum
        chosenFor
        decided
        flat
        partner {
          id
          shortName
        }
      }
      strata {
        stratum
        lines
        amount
      }
      effect {
        percent
        drawn
        wrong
        unsampled
        extrapolated
        low
        high
      }
    }
  }
`);

export const DrawSampleMutation = graphql(`
  mutation DrawSample($input: DrawSampleInput!) {
    drawSample(input: $input) {
      id
    }
  }
`);

export const ChooseLineMutation = graphql(`
  mutation ChooseLine($input: ChooseLineInput!) {
    chooseLine(input: $input) {
      id
    }
  }
`);

export const SetExtrapolationMutation = graphql(`
  mutation SetExtrapolation($input: SetExtrapolationInput!) {
    setExtrapolation(input: $input) {
      id
    }
  }
`);

export type Sample = SamplePageQuery['controlSample'];
export type Point = Sample['points'][number];
