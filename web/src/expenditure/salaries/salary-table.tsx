import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { dayOf } from '../../platform/format';
import { useFormat } from '../../platform/use-format';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { DayText, Money } from '../../ui/figures';
import { Refused } from '../../ui/problem';
import { StateBadge, type StateName } from '../../ui/state';
import { type Column, Table } from '../../ui/table';
import { sumOf } from '../ledger/sum';
import { refusals } from '../refusals';
import styles from './salaries.module.css';
import { isHomeless, type Proposal, type Proposals, TakeSalariesMutation } from './salary-data';
import { useWords } from './words';

interface SalaryTableProps {
  ledger: { readonly projectId: string; readonly partnerId: string; readonly from: string; readonly until: string };
  proposals: Proposals;
  works: readonly { readonly id: string; readonly code: string }[];
}

/** As many as one request takes. */
const PORTION = 20;
const looks: Readonly<Record<Proposal['standing'], StateName>> = { NEW: 'saved', CHANGED: 'progress', GONE: 'risk' };

/** What is proposed: all of it is chosen at first; the fixed shares want a work package. */
export function SalaryTable({ ledger, proposals, works }: SalaryTableProps) {
  const say = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [homes, setHomes] = useState<Readonly<Record<string, string>>>({});
  const client = useApolloClient();
  const [taken, setTaken] = useState<number>();
  const [take, { error }] = useMutation(TakeSalariesMutation);
  const { lines, total } = proposals;
  const chosen = lines.filter(({ key }) => !left.has(key));
  const homeless = chosen.filter((line) => isHomeless(line) && !homes[line.key]);
  const amount = sumOf(chosen.flatMap((line) => [line.amount, ...(line.kept === null ? [] : [`-${line.kept}`])]));
  const choose = (key: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(key);
    else next.add(key);
    setLeft(next);
  };
  /** Portion after portion, each whole: what was taken stays taken when one is refused. */
  const send = async () => {
    setTaken(0);
    for (let at = 0; at < chosen.length; at += PORTION) {
      const portion = chosen.slice(at, at + PORTION).map(({ key }) => ({ key, workPackageId: homes[key] ?? null }));
      try {
        await take({ variables: { input: { ...ledger, lines: portion } } });
      } catch {
        break;
      }
      setTaken(at + portion.length);
      if (at + PORTION >= chosen.length) announce(say('taken', { count: chosen.length }));
    }
    setTaken(undefined);
    await client.refetchQueries({ include: ['SalaryProposals'] });
  };
  const workOf = (line: Proposal) => line.workPackage?.code ?? say('work.none');
  const columns: readonly Column<Proposal>[] = [
    {
      key: 'choose',
      title: say('col.choose'),
      titleHidden: true,
      cell: (line) => (
        <span className={styles.box}>
          <input
            type="checkbox"
            aria-label={say('choose', { name: line.name, month: format.day(line.month, 'month'), work: workOf(line) })}
            checked={!left.has(line.key)}
            onChange={({ target }) => choose(line.key, target.checked)}
          />
        </span>
      ),
    },
    { key: 'month', title: say('col.month'), cell: ({ month }) => <DayText day={month} style="month" /> },
    {
      key: 'name',
      title: say('col.name'),
      cell: ({ name, standing }) => (
        <span className={styles.stack}>
          <b>{name}</b>
          {standing !== 'NEW' && <StateBadge state={looks[standing]}>{say(`standing.${standing}`)}</StateBadge>}
        </span>
      ),
    },
    {
      key: 'work',
      title: say('col.work'),
      cell: (line) =>
        isHomeless(line) ? (
          <select
            aria-label={say('work.of', { name: line.name, month: format.day(line.month, 'month') })}
            value={homes[line.key] ?? ''}
            onChange={({ target }) => setHomes({ ...homes, [line.key]: target.value })}
          >
            <option value="">{say('work.choose')}</option>
            {works.map(({ id, code }) => (
              <option key={id} value={id}>
                {code}
              </option>
            ))}
          </select>
        ) : (
          workOf(line)
        ),
    },
    {
      key: 'hours',
      title: say('col.hours'),
      end: true,
      cell: ({ hours }) => (hours === null ? <span className="dim">–</span> : format.decimal(hours / 100, 2)),
    },
    {
      key: 'rate',
      title: say('col.rate'),
      end: true,
      wideOnly: true,
      cell: ({ rate, method }) =>
        rate === null ? (
          <span className="dim">{method === 'FIXED_SHARE' ? say('share') : '–'}</span>
        ) : (
          <Money value={rate} />
        ),
    },
    {
      key: 'amount',
      title: say('col.amount'),
      end: true,
      cell: ({ amount: worth, number, kept }) => (
        <span className={styles.stack}>
          <b>
            <Money value={worth} />
          </b>
          {number !== null && kept !== null && (
            <span className="small dim">{say('was', { number, kept: format.money(kept) })}</span>
          )}
        </span>
      ),
    },
    {
      key: 'proof',
      title: say('col.proof'),
      wideOnly: true,
      cell: ({ standing, countersignedAt }) => (
        <span className="small sec">
          {standing === 'GONE'
            ? say('proof.gone')
            : countersignedAt
              ? say('proof.sheet', { day: format.day(dayOf(countersignedAt)) })
              : say('proof.letter')}
        </span>
      ),
    },
  ];
  const every = left.size === 0;
  return (
    <Card
      title={say('table.title')}
      aside={
        <label className={styles.all}>
          <input
            type="checkbox"
            checked={every}
            onChange={() => setLeft(new Set(every ? lines.map(({ key }) => key) : []))}
          />
          {say('all')}
          <span className="small dim">{say('all.aside', { chosen: chosen.length, total })}</span>
        </label>
      }
    >
      <Table caption={say('caption')} dense ordered columns={columns} rows={lines} rowKey={({ key }) => key} />
      {error && <Refused error={error} what={say('untaken')} refusals={refusals} />}
      <div className={styles.foot}>
        <p className="small dim">
          {total > lines.length && <>{say('all.more', { shown: lines.length, total })} </>}
          {say('payment')}
        </p>
        <Button
          kind="primary"
          busy={taken !== undefined}
          reason={
            chosen.length === 0 ? say('take.none') : homeless.length > 0 && say('take.work', { count: homeless.length })
          }
          onClick={() => void send()}
        >
          {taken === undefined
            ? say('take', { count: chosen.length, amount: format.money(amount) })
            : say('taking', { taken, count: chosen.length })}
        </Button>
      </div>
    </Card>
  );
}
