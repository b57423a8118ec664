import { useEffect, useRef, useState } from 'react';
import type { Decision } from '../../graphql/graphql';
import { useShortcut } from '../../platform/shortcuts';
import { Button } from '../../ui/button';
import { TextArea, TextField } from '../../ui/field';
import { Segmented } from '../../ui/segmented';
import { MoneyField, NumberField } from '../../ui/typed-field';
import { useWords } from '../words';
import type { Term } from './dossier-data';
import styles from './review.module.css';
import type { Proposal, Sheet } from './review-data';
import { TypologyField } from './typology-field';
import type { Said } from './use-deciding';

export type Deciding = Exclude<Decision, 'ACCEPTED'>;

interface DecisionFormProps {
  line: Sheet['line'];
  decision: Deciding;
  typologies: readonly Term[];
  /** What a finding proposes, when it was taken; with its words. */
  taken?: { readonly proposal: Proposal; readonly words: string };
  /** What was decided before. */
  before?: Sheet['review'];
  checks: Said['checks'];
  onDecide: (said: Said) => void;
  onCancel: () => void;
}

/** What a deduction, a refusal or a wait needs to be told: how much, why, under which article. */
export function DecisionForm({
  line,
  decision,
  typologies,
  taken,
  before,
  checks,
  onDecide,
  onCancel,
}: DecisionFormProps) {
  const say = useWords();
  const same = before?.decision === decision ? before : undefined;
  const [way, setWay] = useState<'amount' | 'share'>('amount');
  const [amount, setAmount] = useState(taken?.proposal.deducted ?? same?.deducted ?? '');
  const [percent, setPercent] = useState('');
  const [typology, setTypology] = useState(taken?.proposal.typology ?? same?.typology ?? '');
  const [reason, setReason] = useState(taken?.words ?? same?.reason ?? '');
  const [source, setSource] = useState(taken?.proposal.source ?? same?.source ?? '');
  const [tried, setTried] = useState(false);
  const deducts = decision !== 'PARKED';
  const reduces = decision === 'REDUCED';
  const nothing = way === 'share' ? percent === '' || Number(percent) === 0 : amount === '' || Number(amount) === 0;
  const article = typologies.find(({ code }) => code === typology)?.source ?? '';
  const submit = () => {
    setTried(true);
    if (!reason.trim() || (deducts && !typology) || (reduces && nothing)) return;
    onDecide({
      ...{ decision, reason: reason.trim(), source: source.trim() || article, checks },
      ...(deducts && { typology }),
      ...(reduces && (way === 'share' ? { percent } : { deducted: amount })),
    });
  };
  const fields = useRef<HTMLFormElement>(null);
  useEffect(() => {
    fields.current?.querySelector<HTMLElement>('input:not([type=radio]), select, textarea')?.focus();
  }, []);
  useShortcut({ keys: 'mod+Enter', label: '', run: submit, whileTyping: true });
  useShortcut({ keys: 'Escape', label: '', run: onCancel, whileTyping: true });
  return (
    <form
      ref={fields}
      className={styles.form}
      noValidate
      aria-label={say(`form.${decision}`)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {reduces && (
        <>
          <Segmented
            label={say('form.way')}
            labelHidden
            segments={[
              { value: 'amount', label: say('form.way.amount') },
              { value: 'share', label: say('form.way.share') },
            ]}
            value={way}
            onChange={setWay}
          />
          {way === 'amount' ? (
            <MoneyField
              label={say('form.deducted')}
              value={amount}
              onChange={setAmount}
              error={tried && nothing ? say('form.needed') : undefined}
            />
          ) : (
            <NumberField
              label={say('form.percent')}
              min={0}
              max={100}
              value={percent}
              onChange={setPercent}
              error={tried && nothing ? say('form.needed') : undefined}
            />
          )}
        </>
      )}
      {deducts && (
        <TypologyField value={typology} typologies={typologies} onChange={setTypology} missing={tried && !typology} />
      )}
      <TextArea
        label={say('form.reason', { partner: line.partner.shortName })}
        rows={3}
        max={4_000}
        value={reason}
        onChange={setReason}
        error={tried && !reason.trim() ? say('form.needed') : undefined}
      />
      {deducts && (
        <TextField
          label={say('form.source')}
          placeholder={article}
          maxLength={400}
          value={source}
          onChange={setSource}
        />
      )}
      <div className={styles.deeds}>
        <Button onClick={onCancel}>{say('form.cancel')}</Button>
        <Button kind="primary" type="submit" keys="mod+Enter">
          {say(`form.${decision}`)}
        </Button>
      </div>
    </form>
  );
}
