import { useWords as useBudgetWords } from '../budget/words';
import { can } from '../platform/permissions';
import { useFormat } from '../platform/use-format';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { Money } from '../ui/figures';
import { StateBadge, type StateName } from '../ui/state';
import { type Column, Table } from '../ui/table';
import styles from './payments.module.css';
import { type Correction, isNothing } from './payments-data';
import { useWords } from './words';

const looks: Readonly<Record<Correction['state'], StateName>> = {
  PROPOSED: 'proposed',
  DECIDED: 'certified',
  REJECTED: 'deducted',
};

interface CorrectionsCardProps {
  corrections: readonly Correction[];
  onPropose?: () => void;
  onDecide: (correction: Correction) => void;
  onRepay: (correction: Correction) => void;
}

/** What a correction is about, in words. */
export function useAbout(): (correction: Correction) => string {
  const say = useWords();
  const budget = useBudgetWords();
  return ({ claimNumber, lineNumber, category, workPackage }) => {
    const claim = claimNumber === null ? '' : say('claim.INTERIM', { number: claimNumber });
    if (lineNumber !== null) return say('corrections.line', { claim, line: lineNumber });
    return [claim, workPackage.code, budget(`category.${category}`)].filter(Boolean).join(', ');
  };
}

/** How what was paid for did not last, and how many days were left. */
function useBreach(): (correction: Correction) => string {
  const say = useWords();
  const format = useFormat();
  return ({ breach, breachedOn, lasting, granted }) => {
    if (!breach || !breachedOn || !lasting || granted === null) return '';
    return say('durability.told', {
      ...{ breach: say(`breach.${breach}`), day: format.day(breachedOn), until: format.day(lasting.until) },
      ...{ remaining: lasting.remainingDays, whole: lasting.wholeDays, granted: format.money(granted) },
    });
  };
}

/** What became of what was paid too much. */
function useComesBack(): (correction: Correction) => string {
  const say = useWords();
  const format = useFormat();
  return ({ recovery, recovered, dueOn }) => {
    if (recovered) return say('recovery.done');
    return say(`recovery.open.${recovery}`, { day: dueOn ? format.day(dueOn) : '' });
  };
}

/** Each correction: what was certified before, what is now, and how the difference comes back. */
export function CorrectionsCard({ corrections, onPropose, onDecide, onRepay }: CorrectionsCardProps) {
  const say = useWords();
  const about = useAbout();
  const comesBack = useComesBack();
  const breach = useBreach();
  const by = ({ preparedBy, decidedBy }: Correction) => {
    if (!preparedBy) return '';
    return decidedBy
      ? say('corrections.both', { by: preparedBy.name, decider: decidedBy.name })
      : say('corrections.by', { by: preparedBy.name });
  };
  const columns: readonly Column<Correction>[] = [
    {
      key: 'about',
      title: say('corrections.about'),
      cell: (correction) => (
        <span className={styles.stack}>
          <b>{correction.partner.shortName}</b>
          <span className="small dim">{about(correction)}</span>
        </span>
      ),
    },
    {
      key: 'why',
      title: say('propose.reason'),
      cell: (correction) => (
        <span className={styles.stack}>
          <span>{correction.reason}</span>
          {correction.breach && <span className="small">{breach(correction)}</span>}
          <span className="small dim">
            {[say(`kind.${correction.kind}`), correction.typology, correction.source, by(correction)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      ),
    },
    { key: 'before', title: say('corrections.before'), end: true, cell: ({ before }) => <Money value={before} /> },
    {
      key: 'amount',
      title: say('corrections.amount'),
      end: true,
      cell: ({ amount }) => <Money value={amount} signed />,
    },
    { key: 'after', title: say('corrections.after'), end: true, cell: ({ after }) => <Money value={after} /> },
    {
      key: 'owed',
      title: say('corrections.owed'),
      end: true,
      cell: ({ state, owed }) => <Money value={state === 'DECIDED' && !isNothing(owed) ? owed : null} />,
    },
    {
      key: 'state',
      title: say('corrections.state'),
      cell: (correction) => (
        <span className={styles.stack}>
          <StateBadge state={looks[correction.state]}>{say(`correction.${correction.state}`)}</StateBadge>
          {correction.state === 'DECIDED' && <span className="small dim">{comesBack(correction)}</span>}
          {can(correction, 'correction.decide') && (
            <Button size="small" kind="primary" onClick={() => onDecide(correction)}>
              {say('corrections.decide')}
            </Button>
          )}
          {can(correction, 'correction.repay') &&
            correction.recovery === 'REPAYMENT_ORDER' &&
            !correction.recovered && (
              <Button size="small" onClick={() => onRepay(correction)}>
                {say('corrections.repay')}
              </Button>
            )}
        </span>
      ),
    },
  ];
  return (
    <Card
      title={say('corrections.title')}
      aside={
        onPropose && (
          <Button size="small" onClick={onPropose}>
            {say('corrections.propose')}
          </Button>
        )
      }
    >
      {corrections.length === 0 ? (
        <EmptyState>{say('corrections.none')}</EmptyState>
      ) : (
        <Table
          caption={say('corrections.caption')}
          columns={columns}
          rows={corrections}
          rowKey={({ id }) => id}
          dense
        />
      )}
    </Card>
  );
}
