import { graphql } from '../../graphql/gql';
import type { ControlQueueQuery } from '../../graphql/graphql';

/** What the authority has in hand, a page at a time. */
export const QueueDocument = graphql(`
  query ControlQueue($seat: QueueSeat!, $step: QueueStep, $order: QueueOrder!, $after: String) {
    controlQueue(seat: $seat, step: $step, order: $order, first: 50, after: $after) {
      total
      ages {
        from
        until
        claims
        declared
      }
      nodes {
        id
        days
        lines
        decided
        claim {
          id
          number
          kind
          state
          declared
          requested
        }
        project {
          id
          acronym
        }
        control {
          id
          version
          reviewer {
            id
            name
          }
        }
        risk {
          score
          level
          reasons {
            code
            points
            figure
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Queued = ControlQueueQuery['controlQueue']['nodes'][number];
