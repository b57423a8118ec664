import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../platform/use-format';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Money } from '../../ui/figures';
import { StateBadge, type StateName } from '../../ui/state';
import { type Column, Table } from '../../ui/table';
import { LevelBadge } from '../../workplan/risks/risk-look';
import { LateDialog } from './late-dialog';
import styles from './portfolio.module.css';
import type { Late, Row } from './portfolio-data';
import { useWords } from './words';

interface ProjectsCardProps {
  rows: readonly Row[];
  order: string;
  onOrder: (order: string) => void;
}

const nears: Readonly<Record<Row['decommitment']['level'], StateName>> = {
  NONE: 'met',
  LOW: 'progress',
  MODERATE: 'progress',
  HIGH: 'risk',
  LOST: 'late',
};

/** What waits on a project, in words, the most pressing first. */
function useWaitingWords(): (row: Row) => string[] {
  const say = useWords();
  const format = useFormat();
  return ({ standing }) => {
    const { openControls, openSince, toPay, corrections, toComeBack } = standing;
    const since = openSince ? format.since(openSince.slice(0, 10)) : '';
    const back = Number(toComeBack);
    return [
      ...(openControls > 0 ? [say('waiting.control', { count: openControls, since })] : []),
      ...(toPay > 0 ? [say('waiting.pay', { count: toPay })] : []),
      ...(corrections > 0 ? [say('waiting.corrections', { count: corrections })] : []),
      ...(back > 0 ? [say('waiting.back', { amount: format.money(toComeBack) })] : []),
      ...(back < 0 ? [say('waiting.add', { amount: format.money(toComeBack.slice(1)) })] : []),
    ];
  };
}

/** What is left to certify and how near the day is, in a state and its figures. */
function Decommitted({ row: { decommitment } }: { row: Row }) {
  const say = useWords();
  const format = useFormat();
  const { by, missing, level } = decommitment;
  const word = say(by ? `level.${level}` : 'level.open');
  return (
    <span className={styles.stack}>
      <StateBadge state={by ? nears[level] : 'planned'}>{word}</StateBadge>
      {by && level !== 'NONE' && (
        <span className="small dim">
          {say('list.missing', { missing: format.money(missing, 'never'), day: format.day(by) })}
        </span>
      )}
    </span>
  );
}

/** Each project with its sums, in the order of the API. */
export function ProjectsCard({ rows, order, onOrder }: ProjectsCardProps) {
  const say = useWords();
  const format = useFormat();
  const waits = useWaitingWords();
  const [late, setLate] = useState<{ readonly row: Row; readonly kind: Late['kind'] }>();
  const amount = (key: 'agreed' | 'declared' | 'certified' | 'paid'): Column<Row> => ({
    key,
    title: say(`list.${key}`),
    end: true,
    sort: (row) => row[key],
    cell: (row) => <Money value={row[key]} cents="never" />,
  });
  const lateness = (key: 'LATE_CLAIMS' | 'LATE_UPDATES', kind: Late['kind']): Column<Row> => {
    const countOf = ({ standing }: Row) => (kind === 'CLAIM' ? standing.lateClaims : standing.lateUpdates);
    return {
      key: key.toLowerCase(),
      title: say(`list.${key}`),
      end: true,
      sort: countOf,
      cell: (row) => {
        const count = countOf(row);
        if (count === 0) return <span className="dim">0</span>;
        const label = `${say(`list.${key}`)}, ${say('late.open', { count, project: row.name })}`;
        return (
          <Button size="small" label={label} onClick={() => setLate({ row, kind })}>
            {count}
          </Button>
        );
      },
    };
  };
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      title: say('list.project'),
      sort: ({ name }) => name,
      cell: ({ name, project }) => (
        <span className={styles.stack}>
          <Link to={`/p/${project.id}`}>
            <b>{name}</b>
          </Link>
          {project.titleFr !== name && (
            <span className="small dim">{say.language === 'fr' ? project.titleFr : project.titleEn}</span>
          )}
        </span>
      ),
    },
    amount('agreed'),
    amount('declared'),
    amount('certified'),
    amount('paid'),
    {
      key: 'absorption',
      title: say('list.absorption'),
      end: true,
      sort: ({ absorption }) => absorption,
      cell: ({ absorption }) =>
        absorption === null ? <Money value={null} /> : say('percent', { value: format.decimal(absorption) }),
    },
    {
      key: 'decommitment',
      title: say('list.decommitment'),
      sort: ({ decommitment }) => decommitment.atRisk,
      cell: (row) => <Decommitted row={row} />,
    },
    lateness('LATE_CLAIMS', 'CLAIM'),
    lateness('LATE_UPDATES', 'STATUS_UPDATE'),
    {
      key: 'risks',
      title: say('list.risks'),
      sort: ({ standing }) => standing.openRisks,
      cell: ({ project, standing: { worstRisk, openRisks } }) =>
        worstRisk === null ? (
          <span className="dim">{say('list.risks.none')}</span>
        ) : (
          <span className={styles.stack}>
            <LevelBadge level={worstRisk} />
            <Link className="small" to={`/p/${project.id}/risques`}>
              {say('list.risks.open', { count: openRisks })}
            </Link>
          </span>
        ),
    },
    {
      key: 'waiting',
      title: say('list.waiting'),
      cell: (row) => {
        const words = waits(row);
        if (words.length === 0) return <span className="dim">{say('waiting.none')}</span>;
        return (
          <span className={styles.stack}>
            {words.map((said) => (
              <span key={said} className="small">
                {said}
              </span>
            ))}
          </span>
        );
      },
    },
  ];
  return (
    <Card title={say('list.title')}>
      {rows.length === 0 ? (
        <EmptyState>{say('list.none')}</EmptyState>
      ) : (
        <div className={styles.wide}>
          <Table
            caption={say('list.caption')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            order={order}
            onOrder={onOrder}
            ordered
            dense
          />
        </div>
      )}
      {late && <LateDialog row={late.row} kind={late.kind} onClose={() => setLate(undefined)} />}
    </Card>
  );
}
