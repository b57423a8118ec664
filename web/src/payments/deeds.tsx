import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { sumOf } from '../budget/agreement/cents';
import { DeedDialog } from '../budget/agreement/deed-dialog';
import { newId } from '../platform/apollo';
import { useTodayIfKnown } from '../platform/today';
import { useFormat } from '../platform/use-format';
import { TextArea, TextField } from '../ui/field';
import { DayField, MoneyField } from '../ui/typed-field';
import styles from './payments.module.css';
import {
  ConfirmShareMutation,
  type Figures,
  type PayableClaim,
  type Payment,
  ReceivePaymentMutation,
  RecordPaymentMutation,
  type Share,
  TransferSharesMutation,
} from './payments-data';
import { refusals } from './refusals';
import { useWords } from './words';

const MOST_REFERENCE = 120;
const MOST_WORDS = 2_000;

interface Closing {
  onClose: () => void;
}

const useToday = () => useTodayIfKnown() ?? '';

/** The authority records what it paid of a claim, or an advance. */
export function PayDialog({
  projectId,
  claim,
  figures,
  onClose,
}: Closing & { projectId: string; claim: PayableClaim | null; figures: Figures }) {
  const say = useWords();
  const format = useFormat();
  const today = useToday();
  const [record] = useMutation(RecordPaymentMutation);
  const [id] = useState(newId);
  const [amount, setAmount] = useState<string>(claim?.remaining ?? '');
  const [orderedOn, setOrdered] = useState(today);
  const [paidOn, setPaid] = useState(today);
  const [reference, setReference] = useState('');
  const [tried, setTried] = useState(false);
  const deed = () => {
    setTried(true);
    if (!amount || !orderedOn || !paidOn || !reference.trim()) return false as const;
    const input = { id, projectId, claimId: claim?.claimId ?? null, amount, orderedOn, paidOn };
    return record({ variables: { input: { ...input, reference: reference.trim() } } });
  };
  const named = claim && say(`claim.${claim.kind}`, { number: claim.number });
  return (
    <DeedDialog
      title={named ? say('pay.title', { claim: named }) : say('pay.title.advance')}
      lead={
        claim
          ? say('pay.lead', { remaining: format.money(claim.remaining) })
          : say('pay.lead.advance', { room: format.money(figures.advanceRoom) })
      }
      save={say('pay.save')}
      done={say('pay.done')}
      refused={say('pay.refused')}
      refusals={refusals}
      deed={deed}
      onClose={onClose}
    >
      <MoneyField
        label={say('pay.amount')}
        first
        value={amount}
        onChange={setAmount}
        error={tried && !amount ? say('missing') : undefined}
      />
      <div className={styles.pair}>
        <DayField label={say('pay.ordered')} value={orderedOn} onChange={setOrdered} />
        <DayField label={say('pay.paid')} value={paidOn} onChange={setPaid} />
      </div>
      <TextField
        label={say('pay.reference')}
        maxLength={MOST_REFERENCE}
        value={reference}
        onChange={setReference}
        error={tried && !reference.trim() ? say('missing') : undefined}
      />
    </DeedDialog>
  );
}

/** The lead says when a payment came, and how much of it. */
export function ReceiveDialog({ payment, onClose }: Closing & { payment: Payment }) {
  const say = useWords();
  const format = useFormat();
  const today = useToday();
  const [receive] = useMutation(ReceivePaymentMutation);
  const [receivedOn, setOn] = useState(today);
  const [received, setReceived] = useState<string>(payment.transfer);
  const { id, version, number, transfer, paidOn } = payment;
  return (
    <DeedDialog
      title={say('receive.title', { number })}
      lead={say('receive.lead', { amount: format.money(transfer), day: format.day(paidOn) })}
      save={say('receive.save')}
      done={say('receive.done')}
      refused={say('receive.refused')}
      refusals={refusals}
      deed={() =>
        receivedOn !== '' && received !== '' && receive({ variables: { input: { id, version, receivedOn, received } } })
      }
      onClose={onClose}
    >
      <div className={styles.pair}>
        <DayField label={say('receive.on')} first value={receivedOn} onChange={setOn} />
        <MoneyField label={say('receive.amount')} value={received} onChange={setReceived} />
      </div>
    </DeedDialog>
  );
}

/** The lead sends partners what is theirs of a payment. */
export function SendDialog({ payment, shares, onClose }: Closing & { payment: Payment; shares: readonly Share[] }) {
  const say = useWords();
  const format = useFormat();
  const today = useToday();
  const [send] = useMutation(TransferSharesMutation);
  const [transferredOn, setOn] = useState(today);
  const [reference, setReference] = useState('');
  const amount = format.money(sumOf(shares.map((share) => share.amount)));
  const deed = () => {
    const named = shares.map(({ id, version }) => ({ id, version }));
    const input = { paymentId: payment.id, shares: named, transferredOn, reference: reference.trim() };
    return transferredOn !== '' && send({ variables: { input } });
  };
  return (
    <DeedDialog
      title={say('send.title', { number: payment.number })}
      lead={say('send.lead', { count: shares.length, amount })}
      save={say('send.save')}
      done={say('send.done')}
      refused={say('send.refused')}
      refusals={refusals}
      deed={deed}
      onClose={onClose}
    >
      <ul className={styles.parts}>
        {shares.map((share) => (
          <li key={share.id}>
            <span>{share.partner.shortName}</span>
            <b className="num">{format.money(share.amount)}</b>
          </li>
        ))}
      </ul>
      <div className={styles.pair}>
        <DayField label={say('send.on')} first value={transferredOn} onChange={setOn} />
        <TextField
          label={say('send.reference')}
          optional
          maxLength={MOST_REFERENCE}
          value={reference}
          onChange={setReference}
        />
      </div>
    </DeedDialog>
  );
}

/** A partner says what it had of its share. */
export function ConfirmDialog({ share, onClose }: Closing & { share: Share }) {
  const say = useWords();
  const format = useFormat();
  const today = useToday();
  const [confirm] = useMutation(ConfirmShareMutation);
  const [confirmedOn, setOn] = useState(today);
  const [received, setReceived] = useState<string>(share.amount);
  const [words, setWords] = useState('');
  const { id, version, paymentNumber: number, amount, transferredOn } = share;
  const whole = received === amount;
  const deed = () => {
    const input = { id, version, confirmedOn, received, words: whole ? '' : words.trim() };
    return confirmedOn !== '' && received !== '' && confirm({ variables: { input } });
  };
  return (
    <DeedDialog
      title={say('confirm.title', { number })}
      lead={say('confirm.lead', { amount: format.money(amount), day: format.day(transferredOn ?? today) })}
      save={say('confirm.save')}
      done={say('confirm.done')}
      refused={say('confirm.refused')}
      refusals={refusals}
      deed={deed}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <DayField label={say('confirm.on')} first value={confirmedOn} onChange={setOn} />
        <MoneyField label={say('confirm.amount')} value={received} onChange={setReceived} />
      </div>
      {!whole && (
        <TextArea
          label={say('confirm.words')}
          hint={say('confirm.words.hint')}
          rows={3}
          max={MOST_WORDS}
          value={words}
          onChange={setWords}
        />
      )}
    </DeedDialog>
  );
}
