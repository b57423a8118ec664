import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { DeedDialog } from '../budget/agreement/deed-dialog';
import { usePlacesOfCost } from '../budget/agreement/use-places-of-cost';
import { costCategories } from '../budget/cost-categories';
import { useWords as useBudgetWords } from '../budget/words';
import type { Breach } from '../graphql/graphql';
import { newId } from '../platform/apollo';
import { SelectField, TextArea, TextField } from '../ui/field';
import { Segmented } from '../ui/segmented';
import { DayField, MoneyField } from '../ui/typed-field';
import { DurabilityFields, useReckoned } from './durability-fields';
import styles from './payments.module.css';
import { isNothing, type PayableClaim, ProposeCorrectionMutation } from './payments-data';
import { refusals } from './refusals';
import { useWords } from './words';

const kinds = ['AUDIT', 'IRREGULARITY', 'CLERICAL', 'DURABILITY'] as const;
const recoveries = ['NEXT_PAYMENT', 'REPAYMENT_ORDER', 'NONE'] as const;
const scopes = ['line', 'category'] as const;
const MOST_WORDS = 2_000;
const MOST_CODE = 120;

interface Closing {
  onClose: () => void;
}

const blank = {
  scope: 'line' as (typeof scopes)[number],
  line: '',
  partnerId: '',
  workPackageId: '',
  category: '' as (typeof costCategories)[number] | '',
  kind: 'CLERICAL' as (typeof kinds)[number],
  amount: '',
  typology: '',
  reason: '',
  source: '',
  recovery: 'NEXT_PAYMENT' as (typeof recoveries)[number],
  dueOn: '',
  breach: 'OWNERSHIP' as Breach,
  breachedOn: '',
};

/** One person of the authority proposes to put right what is certified. */
export function ProposeDialog({
  projectId,
  claims,
  onClose,
}: Closing & { projectId: string; claims: readonly PayableClaim[] }) {
  const say = useWords();
  const budget = useBudgetWords();
  const { partners, works } = usePlacesOfCost();
  const [propose] = useMutation(ProposeCorrectionMutation);
  const [id] = useState(newId);
  const [claimId, setClaim] = useState<string>(claims.at(-1)?.claimId ?? '');
  const [said, setSaid] = useState(blank);
  const [tried, setTried] = useState(false);
  const put = (more: Partial<typeof blank>) => setSaid((all) => ({ ...all, ...more }));
  const { scope, line, partnerId, workPackageId, category, kind, amount, typology, reason, source, recovery, dueOn } =
    said;
  const { breach, breachedOn } = said;
  const lasts = kind === 'DURABILITY';
  const onLine = scope === 'line';
  const number = /^\d{1,6}$/.test(line.trim()) ? Number(line) : undefined;
  const placed = onLine ? number !== undefined : partnerId !== '' && workPackageId !== '' && category !== '';
  const missing = (empty: boolean) => (tried && empty ? say('missing') : undefined);
  const place = onLine
    ? { lineNumber: number, partnerId: null, workPackageId: null, category: null }
    : { lineNumber: null, partnerId, workPackageId, category: category || null };
  const reckoned = useReckoned(lasts && placed && breachedOn !== '' ? { claimId, ...place, breachedOn } : undefined);
  const worth = lasts ? (reckoned.known?.amount ?? '') : amount;
  const deed = () => {
    setTried(true);
    if (!placed || !worth || isNothing(worth) || !reason.trim()) return false as const;
    const words = { typology: typology.trim(), reason: reason.trim(), source: source.trim() };
    const due = recovery === 'REPAYMENT_ORDER' && dueOn ? dueOn : null;
    const broken = lasts ? { breach, breachedOn } : { breach: null, breachedOn: null };
    const what = { claimId, ...place, kind, amount: worth, ...broken };
    const input = { id, projectId, ...what, ...words, recovery, dueOn: due };
    return propose({ variables: { input } });
  };
  return (
    <DeedDialog
      title={say('propose.title')}
      lead={say('propose.lead')}
      width={680}
      save={say('propose.save')}
      done={say('propose.done')}
      refused={say('propose.refused')}
      refusals={refusals}
      deed={deed}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <SelectField
          label={say('propose.claim')}
          data-autofocus
          value={claimId}
          choices={claims.map((claim) => ({
            value: claim.claimId,
            label: say(`claim.${claim.kind}`, { number: claim.number }),
          }))}
          onChange={setClaim}
        />
        <SelectField
          label={say('propose.kind')}
          value={kind}
          choices={kinds.map((one) => ({ value: one, label: say(`kind.${one}`) }))}
          onChange={(chosen) => put({ kind: chosen })}
        />
      </div>
      <Segmented
        label={say('propose.scope')}
        segments={scopes.map((one) => ({ value: one, label: say(`propose.scope.${one}`) }))}
        value={scope}
        onChange={(chosen) => put({ scope: chosen })}
      />
      <div className={styles.pair}>
        {onLine ? (
          <TextField
            label={say('propose.line')}
            inputMode="numeric"
            value={line}
            onChange={(typed) => put({ line: typed })}
            error={missing(number === undefined)}
          />
        ) : (
          <>
            <SelectField
              label={say('propose.partner')}
              value={partnerId}
              none={say('propose.choose')}
              choices={partners.map((one) => ({ value: one.id, label: one.shortName }))}
              onChange={(chosen) => put({ partnerId: chosen })}
              error={missing(partnerId === '')}
            />
            <SelectField
              label={say('propose.work')}
              value={workPackageId}
              none={say('propose.choose')}
              choices={works.map((one) => ({ value: one.id, label: `${one.code} ${one.title}` }))}
              onChange={(chosen) => put({ workPackageId: chosen })}
              error={missing(workPackageId === '')}
            />
            <SelectField
              label={say('propose.category')}
              value={category}
              none={say('propose.choose')}
              choices={costCategories.map((one) => ({ value: one, label: budget(`category.${one}`) }))}
              onChange={(chosen) => put({ category: chosen })}
              error={missing(category === '')}
            />
          </>
        )}
        {!lasts && (
          <MoneyField
            label={say('propose.amount')}
            hint={say('propose.amount.hint')}
            value={amount}
            onChange={(typed) => put({ amount: typed })}
            error={missing(!amount)}
          />
        )}
      </div>
      {lasts && <DurabilityFields breach={breach} breachedOn={breachedOn} reckoned={reckoned} onChange={put} />}
      <TextArea
        label={say('propose.reason')}
        rows={2}
        max={MOST_WORDS}
        value={reason}
        onChange={(typed) => put({ reason: typed })}
        error={missing(!reason.trim())}
      />
      <div className={styles.pair}>
        <TextField
          label={say('propose.typology')}
          optional
          maxLength={MOST_CODE}
          value={typology}
          onChange={(typed) => put({ typology: typed })}
        />
        <TextField
          label={say('propose.source')}
          optional
          maxLength={MOST_WORDS}
          value={source}
          onChange={(typed) => put({ source: typed })}
        />
      </div>
      <div className={styles.pair}>
        <SelectField
          label={say('propose.recovery')}
          value={recovery}
          choices={recoveries.map((one) => ({ value: one, label: say(`recovery.${one}`) }))}
          onChange={(chosen) => put({ recovery: chosen })}
        />
        {recovery === 'REPAYMENT_ORDER' && (
          <DayField label={say('propose.due')} value={dueOn} onChange={(day) => put({ dueOn: day })} />
        )}
      </div>
    </DeedDialog>
  );
}
