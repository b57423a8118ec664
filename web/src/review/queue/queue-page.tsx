import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ClaimStateBadge } from '../../claims/claim-state';
import { useWords as useClaimWords } from '../../claims/words';
import type { QueueSeat, QueueStep } from '../../graphql/graphql';
import { useShortcut } from '../../platform/shortcuts';
import { oneOf, useUrlState } from '../../platform/url-state';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { BulletBar } from '../../ui/bars';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Money } from '../../ui/figures';
import { FilterBar, FilterSelect } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { StateBadge, type StateName } from '../../ui/state';
import { type Column, Table } from '../../ui/table';
import { refusals } from '../refusals';
import { useWords } from '../words';
import { AssignDialog } from './assign-dialog';
import styles from './queue.module.css';
import { QueueAges } from './queue-ages';
import { QueueDocument, type Queued } from './queue-data';

const address = { a: '', etape: '', tri: 'RISK' };
const seats = ['MINE', 'NOBODY'] as const;
const steps = ['TO_ADMIT', 'IN_CONTROL', 'TO_CERTIFY'] as const;
const orders = ['RISK', 'AGE'] as const;
const sound = { a: oneOf(...seats), etape: oneOf(...steps), tri: oneOf(...orders) };
const looks: Readonly<Record<string, StateName>> = { HIGH: 'late', MEDIUM: 'risk', LOW: 'planned' };

/** An advance has no lines to review: once it is admitted it is decided where it is read. */
const pathOf = ({ id, project, claim }: Queued): string =>
  `/p/${project?.id}/demandes/${id}${claim.requested && claim.state === 'ADMISSIBLE' ? '' : '/revue'}`;

/** Everything that waits for the authority, over all its projects: the next dossier is one key away. */
export function QueuePage() {
  const say = useWords();
  const claims = useClaimWords();
  const format = useFormat();
  const navigate = useNavigate();
  const [choices, choose] = useUrlState(address, sound);
  const [assigned, setAssigned] = useState<Queued>();
  const query = useQuery(QueueDocument, {
    variables: {
      seat: (choices.a || 'ALL') as QueueSeat,
      step: (choices.etape || null) as QueueStep | null,
      order: choices.tri === 'AGE' ? 'AGE' : 'RISK',
    },
    notifyOnNetworkStatusChange: true,
  });
  const { error, refetch, fetchMore, loading } = query;
  const data = query.data ?? query.previousData;
  const [first] = data?.controlQueue.nodes ?? [];
  const next = () => first && void navigate(pathOf(first));
  useShortcut({ keys: 'n', label: say('queue.next'), run: next, enabled: first !== undefined });
  const unlessOnARow = ({ target }: KeyboardEvent) => !(target as Element).closest('tr') && next();
  useShortcut({ keys: 'Enter', label: '', run: unlessOnARow, enabled: first !== undefined });
  const nameOf = ({ claim }: Queued) => claims(`kind.${claim.kind}`, { number: claim.number });
  const reasonOf = ({ code, figure }: Queued['risk']['reasons'][number]) =>
    say(`risk.${code}`, { figure: code === 'AMOUNT' ? format.money(figure, 'never') : format.decimal(figure) });

  const columns: readonly Column<Queued>[] = [
    {
      key: 'claim',
      title: say('queue.claim'),
      cell: (row) => (
        <>
          <Link to={pathOf(row)}>{`${row.project?.acronym ?? ''}, ${nameOf(row)}`}</Link>
          <br />
          <ClaimStateBadge state={row.claim.state} />
        </>
      ),
    },
    {
      key: 'declared',
      title: say('queue.declared'),
      end: true,
      cell: (row) => <Money value={row.claim.requested ?? row.claim.declared} />,
    },
    {
      key: 'days',
      title: say('queue.age'),
      cell: (row) => (
        <BulletBar
          label={say('queue.days', { count: row.days })}
          value={row.days / 90}
          width={90}
          tone={row.days > 60 ? 'retard' : 'cours'}
        />
      ),
    },
    {
      key: 'risk',
      title: say('queue.risk'),
      cell: (row) => (
        <>
          <StateBadge state={looks[row.risk.level] ?? 'planned'}>{say(`risk.level.${row.risk.level}`)}</StateBadge>
          <ul className={`${styles.reasons} small dim`}>
            {row.risk.reasons.map((one) => (
              <li key={one.code}>{reasonOf(one)}</li>
            ))}
          </ul>
        </>
      ),
    },
    {
      key: 'decided',
      title: say('queue.progress'),
      cell: (row) =>
        row.claim.requested ? say('queue.advance') : say('queue.decided', { decided: row.decided, lines: row.lines }),
    },
    {
      key: 'reviewer',
      title: say('queue.reviewer'),
      cell: (row) => (
        <div className={styles.seat}>
          <span>{row.control?.reviewer?.name ?? <span className="dim">{say('assign.nobody')}</span>}</span>
          {row.claim.state !== 'CONTROLLED' && (
            <Button
              size="small"
              label={say('assign.of', { claim: `${row.project?.acronym ?? ''}, ${nameOf(row)}` })}
              onClick={() => setAssigned(row)}
            >
              {say('assign.do')}
            </Button>
          )}
        </div>
      ),
    },
  ];
  return (
    <Page
      name={say('queue.name')}
      title={data && say('queue.title', { count: data.controlQueue.total })}
      lead={say('queue.lead')}
      actions={
        first && (
          <ButtonLink kind="primary" to={pathOf(first)} keys="n">
            {say('queue.next')}
          </ButtonLink>
        )
      }
    >
      <FilterBar active={choices.a !== '' || choices.etape !== ''} onClear={() => choose({ a: '', etape: '' })}>
        <FilterSelect
          label={say('queue.seat')}
          value={choices.a}
          choices={seats.map((value) => ({ value, label: say(`seat.${value}`) }))}
          onChange={(a) => choose({ a })}
        />
        <FilterSelect
          label={say('queue.step')}
          value={choices.etape}
          choices={steps.map((value) => ({ value, label: say(`step.${value}`) }))}
          onChange={(etape) => choose({ etape })}
        />
        <FilterSelect
          label={say('queue.order')}
          value={choices.tri === 'AGE' ? 'AGE' : ''}
          none={say('order.RISK')}
          choices={[{ value: 'AGE', label: say('order.AGE') }]}
          onChange={(tri) => choose({ tri: tri || 'RISK' })}
        />
      </FilterBar>
      <Answer data={data} error={error} refusals={refusals} rows={6} onRetry={() => void refetch()}>
        {({ controlQueue: { nodes, total, ages, pageInfo } }) =>
          total === 0 ? (
            <Card>
              <EmptyState>{say('queue.empty')}</EmptyState>
            </Card>
          ) : (
            <>
              <QueueAges ages={ages} />
              <Card title={say('queue.table')} titleHidden>
                <Table
                  caption={say('queue.table')}
                  columns={columns}
                  rows={nodes}
                  rowKey={({ id }) => id}
                  onOpen={(row) => void navigate(pathOf(row))}
                  ordered
                />
                {pageInfo.hasNextPage && (
                  <Pager
                    shown={nodes.length}
                    total={total}
                    hasMore
                    busy={loading}
                    onMore={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
                  />
                )}
              </Card>
              <p className={`${styles.rule} small dim`}>{say('queue.rule')}</p>
            </>
          )
        }
      </Answer>
      {assigned && (
        <AssignDialog
          claimId={assigned.id}
          title={say('assign.of', { claim: `${assigned.project?.acronym ?? ''}, ${nameOf(assigned)}` })}
          onClose={() => setAssigned(undefined)}
        />
      )}
    </Page>
  );
}
