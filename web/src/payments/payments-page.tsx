import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useProject } from '../consortium/current-project';
import { can } from '../platform/permissions';
import { useFormat } from '../platform/use-format';
import { Answer } from '../ui/answer';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Page } from '../ui/page';
import { ClaimsCard } from './claims-card';
import { DecideDialog, RepayDialog } from './correction-deeds';
import { CorrectionsCard } from './corrections-card';
import { ConfirmDialog, PayDialog, ReceiveDialog, SendDialog } from './deeds';
import styles from './payments.module.css';
import { PaymentsCard } from './payments-card';
import {
  type Book,
  type Correction,
  isNothing,
  type PayableClaim,
  type Payment,
  PaymentsPageDocument,
  type Share,
  toSend,
} from './payments-data';
import { ProposeDialog } from './propose-dialog';
import { refusals } from './refusals';
import { SharesCard } from './shares-card';
import { TimeLine } from './time-line';
import { Waterfall } from './waterfall';
import { useWords } from './words';

/** What is being done, in a dialog. */
type Doing =
  | { readonly deed: 'pay'; readonly claim: PayableClaim | null }
  | { readonly deed: 'receive' | 'send'; readonly payment: Payment }
  | { readonly deed: 'confirm'; readonly share: Share }
  | { readonly deed: 'propose' }
  | { readonly deed: 'decide' | 'repay'; readonly correction: Correction };

const waiting = ({ claims }: Book): PayableClaim[] => claims.filter(({ remaining }) => !isNothing(remaining));

/** Where the money stands, in a sentence, and what is to be done first. */
function useTitle() {
  const say = useWords();
  const format = useFormat();
  const title = (book: Book) => {
    const { figures, shares } = book;
    if (figures) {
      const toPay = isNothing(figures.toPay) ? 'none' : format.money(figures.toPay, 'never');
      return say('title.whole', {
        paid: format.money(figures.paid, 'never'),
        agreed: format.money(figures.agreed, 'never'),
        back: Number(figures.toComeBack) > 0 ? format.money(figures.toComeBack, 'never') : 'none',
        toPay,
      });
    }
    const mine = shares.filter((share) => share.standing === 'TO_CONFIRM' && can(share, 'payment-share.confirm'));
    return shares.length === 0 ? say('title.none') : say('title.own', { count: mine.length });
  };
  const lead = (book: Book) => {
    if (!book.figures) return say('lead.own');
    const days = waiting(book).map(({ dueOn }) => dueOn);
    const [first] = days.sort();
    return first ? say('lead.pay', { count: days.length, day: format.day(first) }) : say('lead.calm');
  };
  return { title, lead };
}

/** What was paid, what is to pay, what is held and what remains; and to whom each euro went. */
export function PaymentsPage() {
  const say = useWords();
  const { title, lead } = useTitle();
  const { id: projectId } = useProject();
  const [doing, setDoing] = useState<Doing>();
  const { data, error, refetch } = useQuery(PaymentsPageDocument, {
    variables: { projectId },
    fetchPolicy: 'cache-and-network',
  });
  const book = data?.payments;
  const mayPay = book?.figures && can(book, 'payment.record');
  return (
    <Page
      name={say('name')}
      title={book && title(book)}
      lead={book && lead(book)}
      actions={
        mayPay && <Button onClick={() => setDoing({ deed: 'pay', claim: null })}>{say('advance.button')}</Button>
      }
    >
      <Answer data={book} error={error} refusals={refusals} rows={10} onRetry={() => void refetch()}>
        {(known) => (
          <div className={styles.page}>
            <Sheets book={known} onDo={setDoing} />
            {doing && <Deed doing={doing} book={known} onClose={() => setDoing(undefined)} />}
          </div>
        )}
      </Answer>
    </Page>
  );
}

function Sheets({ book, onDo }: { book: Book; onDo: (doing: Doing) => void }) {
  const { figures, claims, payments, shares } = book;
  const mayReceive = can(book, 'payment.receive');
  return (
    <>
      {figures && (
        <>
          <div className={styles.columns}>
            <div>
              <Waterfall figures={figures} />
            </div>
            <div>
              <TimeLine book={book} />
            </div>
          </div>
          <ClaimsCard
            claims={claims}
            onPay={can(book, 'payment.record') ? (claim) => onDo({ deed: 'pay', claim }) : undefined}
          />
          <PaymentsCard
            payments={payments}
            shares={shares}
            onReceive={mayReceive ? (payment) => onDo({ deed: 'receive', payment }) : undefined}
            onShare={mayReceive ? (payment) => onDo({ deed: 'send', payment }) : undefined}
          />
        </>
      )}
      <SharesCard shares={shares} onConfirm={(share) => onDo({ deed: 'confirm', share })} />
      <CorrectionsCard
        corrections={book.corrections}
        onPropose={
          can(book, 'correction.propose') && claims.some(({ kind }) => kind !== 'ADVANCE')
            ? () => onDo({ deed: 'propose' })
            : undefined
        }
        onDecide={(correction) => onDo({ deed: 'decide', correction })}
        onRepay={(correction) => onDo({ deed: 'repay', correction })}
      />
      <Kept retention={book.retention} />
    </>
  );
}

/** Until when papers are kept (R14). */
function Kept({ retention }: Pick<Book, 'retention'>) {
  const say = useWords();
  const format = useFormat();
  const [longest] = retention;
  if (!longest) return null;
  return (
    <Card title={say('kept.title')} padded>
      <p>{say('kept.lead', { day: format.day(longest.until) })}</p>
      <ul className={styles.parts}>
        {retention.map(({ until, source }) => (
          <li key={source}>
            <span>{say('kept.until', { day: format.day(until) })}</span>
            <span className="small dim">{source}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Deed({ doing, book, onClose }: { doing: Doing; book: Book; onClose: () => void }) {
  const { projectId, figures, shares } = book;
  switch (doing.deed) {
    case 'pay':
      return figures && <PayDialog projectId={projectId} claim={doing.claim} figures={figures} onClose={onClose} />;
    case 'receive':
      return <ReceiveDialog payment={doing.payment} onClose={onClose} />;
    case 'send':
      return <SendDialog payment={doing.payment} shares={toSend(shares, doing.payment.id)} onClose={onClose} />;
    case 'confirm':
      return <ConfirmDialog share={doing.share} onClose={onClose} />;
    case 'propose':
      return (
        <ProposeDialog
          projectId={projectId}
          claims={book.claims.filter(({ kind }) => kind !== 'ADVANCE')}
          onClose={onClose}
        />
      );
    case 'decide':
      return <DecideDialog correction={doing.correction} onClose={onClose} />;
    case 'repay':
      return <RepayDialog correction={doing.correction} onClose={onClose} />;
  }
}
