import { graphql } from '../../graphql/gql';
import type { LedgerGoodsQuery } from '../../graphql/graphql';
import { addDays } from '../../platform/day';
import { blankIn, type Said } from '../ledger/row';

export const GoodsFrameDocument = graphql(`
  query GoodsFrame($projectId: ID!) {
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

export const LedgerGoodsDocument = graphql(`
  query LedgerGoods($projectId: ID!, $partnerId: ID!) {
    ledger(projectId: $projectId, partnerId: $partnerId) {
      viewerCan
      programme
      partner {
        id
        shortName
      }
    }
    ledgerGoods(projectId: $projectId, partnerId: $partnerId) {
      id
      cost
      years
      use
      granted
      from
      until
      depreciated
      expensed
      left
      lines {
        id
        number
        workPackageId
      }
    }
  }
`);

export const AddDepreciationMutation = graphql(`
  mutation AddDepreciation($input: ChangeExpensesInput!) {
    changeExpenses(input: $input) {
      id
    }
  }
`);

export type Good = LedgerGoodsQuery['ledgerGoods'][number];

/** A depreciation to be written down: of a good from the day after its last, until the end of that year; or of one that is new. */
export function depreciationOf(
  good: Good | undefined,
  workPackageId: string,
  today: string,
  description: string,
  issuer: string,
): Said {
  const from = good ? addDays(good.until, 1) : today;
  const until = `${from.slice(0, 4)}-12-31`;
  const { id = '', cost = '0.00', years = 5, use = 10_000, granted = false } = good ?? {};
  const last = good?.lines.at(-1)?.workPackageId;
  return {
    ...blankIn(last ?? workPackageId, until < today ? until : today),
    ...{ category: 'DEPRECIATION', description, issuer, asset: { id, cost, years, use, granted, from, until } },
  };
}
