import { graphql } from '../../graphql/gql';
import type {
  ClaimLineFilter,
  CostCategory,
  LineProofQuery,
  ProofLinesQuery,
  ProofPageQuery,
} from '../../graphql/graphql';
import { isId, oneOf } from '../../platform/url-state';

export const ProofPageQueryDocument = graphql(`
  query ProofPage($id: ID!, $projectId: ID!, $language: String!) {
    claim(id: $id) {
      id
      number
      kind
      state
      declared
      lineCount
      hash
      byPartner {
        lines
        declared
        partner {
          id
          shortName
        }
      }
      byCategory {
        lines
        declared
        category
      }
    }
    claimProof(claimId: $id) {
      id
      heldBy {
        id
        number
        seq
        at
      }
      signatures {
        id
        partner
        round
        declared
        signedAt
        sha256
      }
      journal {
        id
        seq
        at
        by(language: $language)
        told(language: $language)
      }
    }
    proofDesk(projectId: $projectId) {
      projectId
      fingerprint
    }
  }
`);

export const ProofLinesQueryDocument = graphql(`
  query ProofLines($claimId: ID!, $filter: ClaimLineFilter!, $after: String) {
    claimLines(claimId: $claimId, filter: $filter, sort: NUMBER, descending: false, first: 100, after: $after) {
      total
      nodes {
        id
        number
        category
        issuer
        description
        eligible
        partner {
          id
          shortName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const LineProofQueryDocument = graphql(`
  query LineProof($lineId: ID!, $language: String!) {
    lineProof(claimLineId: $lineId) {
      id
      line {
        id
        number
        issuer
        description
        documentRef
        incurredOn
        paidOn
        gross
        eligible
      }
      documents {
        id
        ...DocumentRow_Document
      }
      decisions {
        id
        control
        decision
        deducted
        typologyFr
        typologyEn
        reason
        source
        decidedAt
        decidedBy
        stance
        answer
      }
      journal {
        id
        seq
        at
        by(language: $language)
        told(language: $language)
      }
    }
  }
`);

export type ProofClaim = ProofPageQuery['claim'];
export type ProvenLine = ProofLinesQuery['claimLines']['nodes'][number];
export type Decided = LineProofQuery['lineProof']['decisions'][number];
export type Told = ProofPageQuery['claimProof']['journal'][number];

/** What the address says: opened by which side, which branch of it, which line. */
export const address = { par: 'partenaire', branche: '', ligne: '' };
export const sound = { par: oneOf('partenaire', 'poste'), ligne: isId };
export type Side = 'partenaire' | 'poste';

/** An amount that opens onto its lines. */
export interface Branch {
  readonly key: string;
  readonly name: string;
  readonly lines: number;
  readonly declared: string;
}

/** The lines of a branch. */
export const filterOf = (side: Side, key: string): ClaimLineFilter =>
  side === 'poste' ? { categories: [key as CostCategory] } : { partnerIds: [key] };

/** Lines in a row by the other side: what a partner declared category by category, or the reverse. */
export function groupsOf(lines: readonly ProvenLine[], side: Side): ReadonlyMap<string, readonly ProvenLine[]> {
  const groups = new Map<string, ProvenLine[]>();
  for (const line of lines) {
    const key = side === 'poste' ? line.partner.id : line.category;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return groups;
}
