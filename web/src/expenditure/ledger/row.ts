import { graphql } from '../../graphql/gql';
import type { ExpenseInput, LedgerRow_ExpenseFragment } from '../../graphql/graphql';
import { newId } from '../../platform/apollo';

export const LedgerRowFragment = graphql(`
  fragment LedgerRow_Expense on Expense {
    id
    number
    category
    method
    documentRef
    invoiceNumber
    invoicedOn
    issuer
    issuerSiren
    description
    incurredOn
    paidOn
    net
    vat
    gross
    share
    eligible
    currency
    foreignNet
    bookedOn
    procurementRef
    creditOfId
    employeeId
    month
    hours
    asset {
      id
      cost
      years
      from
      until
      use
      granted
    }
    standing
    illustrative
    ofAMonth
    version
    viewerCan
    workPackageId
    findings {
      code
      rule
      severity
      figures
      sources
      cure
    }
    asked {
      proves
      anyOf
      standing
    }
  }
`);

export type Row = LedgerRow_ExpenseFragment;
export type Finding = Row['findings'][number];

/** A line as it is sent, without the version that it is changed on. */
export type Said = Omit<ExpenseInput, 'version' | 'id' | 'workPackageId' | 'creditOfId'> & {
  readonly id: string;
  readonly workPackageId: string;
  readonly creditOfId?: string | null;
};

/** What of a row can be said again. */
export function saidOf(row: Row): Said {
  const { id, category, method, documentRef, invoiceNumber, invoicedOn, issuer, issuerSiren, description } = row;
  const { incurredOn, paidOn, net, vat, share, currency, foreignNet, bookedOn, procurementRef, creditOfId } = row;
  const { employeeId, month, hours, workPackageId } = row;
  return {
    ...{ id, category, method, documentRef, invoiceNumber, invoicedOn, issuer, issuerSiren, description },
    ...{ incurredOn, paidOn, net, vat, share, currency, foreignNet, bookedOn, procurementRef, creditOfId },
    ...{ employeeId, month, hours, workPackageId },
    asset: row.asset && {
      id: row.asset.id,
      cost: row.asset.cost,
      years: row.asset.years,
      from: row.asset.from,
      until: row.asset.until,
      use: row.asset.use,
      granted: row.asset.granted,
    },
  };
}

/** A line of which nothing was said yet, in the work of the one before it. */
export const blankIn = (workPackageId: string, today: string): Said => ({
  id: newId(),
  workPackageId,
  category: 'EXTERNAL',
  method: 'REAL',
  documentRef: '',
  issuer: '',
  description: '',
  incurredOn: today,
  paidOn: null,
  net: '0.00',
  vat: '0.00',
  share: 10_000,
  currency: 'EUR',
});

/** The gravest finding, which comes first. */
export const gravest = ({ findings }: Pick<Row, 'findings'>): Finding | undefined => findings[0];
