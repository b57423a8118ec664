import { graphql } from '../graphql/gql';
import type { PaymentsPageQuery } from '../graphql/graphql';

export const PaymentsPageDocument = graphql(`
  query PaymentsPage($projectId: ID!) {
    payments(projectId: $projectId) {
      projectId
      viewerCan
      figures {
        fund
        agreed
        ceiling
        certified
        paid
        toComeBack
        repaid
        settled
        toPay
        held
        remaining
        advance
        advanceRoom
      }
      claims {
        claimId
        number
        kind
        state
        dueOn
        retained
        due
        payable
        held
        paid
        remaining
        recovered
        corrected
        transfer
      }
      payments {
        id
        version
        number
        kind
        claimNumber
        dueOn
        rate
        amount
        recovered
        corrected
        transfer
        orderedOn
        paidOn
        reference
        receivedOn
        received
        recordedBy {
          id
          name
        }
      }
      shares {
        id
        version
        paymentId
        paymentNumber
        claimNumber
        kind
        paidOn
        amount
        standing
        transferredOn
        reference
        confirmedOn
        received
        dispute
        viewerCan
        partner {
          id
          shortName
        }
      }
      corrections {
        id
        version
        number
        claimId
        claimNumber
        lineNumber
        category
        kind
        amount
        before
        after
        owed
        typology
        reason
        source
        state
        recovery
        recovered
        dueOn
        repaidOn
        breach
        breachedOn
        granted
        lasting {
          until
          remainingDays
          wholeDays
        }
        viewerCan
        partner {
          id
          shortName
        }
        workPackage {
          id
          code
        }
        preparedBy {
          id
          name
        }
        decidedBy {
          id
          name
        }
      }
      retention {
        until
        source
      }
    }
  }
`);

export const RecordPaymentMutation = graphql(`
  mutation RecordPayment($input: RecordPaymentInput!) {
    recordPayment(input: $input) {
      id
      version
    }
  }
`);

export const ReceivePaymentMutation = graphql(`
  mutation ReceivePayment($input: ReceivePaymentInput!) {
    receivePayment(input: $input) {
      id
      version
    }
  }
`);

export const TransferSharesMutation = graphql(`
  mutation TransferShares($input: TransferSharesInput!) {
    transferShares(input: $input) {
      id
      version
    }
  }
`);

export const ConfirmShareMutation = graphql(`
  mutation ConfirmShare($input: ConfirmShareInput!) {
    confirmShare(input: $input) {
      id
      version
      standing
    }
  }
`);

export const ProposeCorrectionMutation = graphql(`
  mutation ProposeCorrection($input: ProposeCorrectionInput!) {
    proposeCorrection(input: $input) {
      id
      version
    }
  }
`);

export const DurabilityDocument = graphql(`
  query Durability($input: DurabilityInput!) {
    durability(input: $input) {
      finalPaidOn
      years
      until
      remainingDays
      wholeDays
      certified
      granted
      amount
      owed
      source
    }
  }
`);

export const DecideCorrectionMutation = graphql(`
  mutation DecideCorrection($input: DecideCorrectionInput!) {
    decideCorrection(input: $input) {
      id
      version
      state
    }
  }
`);

export const RecordRepaymentMutation = graphql(`
  mutation RecordRepayment($input: RecordRepaymentInput!) {
    recordRepayment(input: $input) {
      id
      version
      repaidOn
    }
  }
`);

export type Book = PaymentsPageQuery['payments'];
export type Figures = NonNullable<Book['figures']>;
export type PayableClaim = Book['claims'][number];
export type Payment = Book['payments'][number];
export type Correction = Book['corrections'][number];
export type Share = Book['shares'][number];

export const isNothing = (amount: string): boolean => /^-?0+(\.0+)?$/.test(amount);

/** What the lead has yet to send of a payment, or to send again. */
export const toSend = (shares: readonly Share[], paymentId: string): Share[] =>
  shares.filter(
    (share) => share.paymentId === paymentId && (share.standing === 'TO_TRANSFER' || share.standing === 'DISPUTED'),
  );
