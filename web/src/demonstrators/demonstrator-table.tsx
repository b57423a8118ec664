import { Fragment } from 'react';
import { Link } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import { PartnerName } from '../consortium/partner-name';
import { Card } from '../ui/card';
import { StateBadge } from '../ui/state';
import { type Column, Table } from '../ui/table';
import { lookOfStanding } from '../workplan/work-state';
import { Blockers } from './blockers';
import { Brake } from './brake';
import { Euros } from './euros-found';
import type { DemonstratorFacts, FunctionFacts } from './facts';
import { Readiness } from './readiness';
import { RequirementTally } from './requirement-tally';
import { branches } from './tree';
import type { DatesByWork } from './use-dates';
import { useNames } from './use-names';
import { useWords } from './words';

type Row =
  | { readonly kind: 'demonstrator'; readonly depth: 0; readonly of: DemonstratorFacts }
  | { readonly kind: 'function'; readonly depth: number; readonly of: FunctionFacts };

interface DemonstratorTableProps {
  demonstrators: readonly DemonstratorFacts[];
  dates: DatesByWork;
  base: string;
}

/** The same tree as a table: nothing in it is only drawn. */
export function DemonstratorTable({ demonstrators, dates, base }: DemonstratorTableProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const names = useNames();
  const rows = demonstrators.flatMap((of): Row[] => [
    { kind: 'demonstrator', depth: 0, of },
    ...branches(of.functions).map(({ node, depth }): Row => ({ kind: 'function', depth: depth + 1, of: node })),
  ]);
  const columns: readonly Column<Row>[] = [
    {
      key: 'what',
      title: say('table.what'),
      cell: ({ kind, depth, of }) => (
        <span style={{ paddingLeft: depth * 20 }}>
          <span className="code">{of.code}</span> {kind === 'demonstrator' ? <b>{titleOf(of)}</b> : titleOf(of)}
        </span>
      ),
    },
    {
      key: 'partner',
      title: say('table.partner'),
      cell: ({ kind, of }) => (kind === 'function' ? <PartnerName partner={of.partner} /> : null),
    },
    {
      key: 'maturity',
      title: say('table.maturity'),
      cell: ({ of }) => <Readiness reached={of.trlNow} target={of.trlTarget} width={126} />,
    },
    {
      key: 'requirements',
      title: say('table.requirements'),
      cell: ({ of }) => <RequirementTally of={of} />,
    },
    {
      key: 'euros',
      title: say('euros'),
      cell: ({ of }) => <Euros id={of.id} />,
    },
    {
      key: 'brakes',
      title: say('table.brakes'),
      cell: ({ kind, of }) =>
        kind === 'function' ? (
          <Brake node={of} dates={dates} />
        ) : (
          <StateBadge state={lookOfStanding[of.standing]}>
            {of.braking.length > 0
              ? say('brakes', { count: of.braking.length, names: names(of.braking.map(({ code }) => code)) })
              : say('brakes.none')}
          </StateBadge>
        ),
    },
    {
      key: 'blockers',
      title: say('blockers'),
      cell: ({ of }) => <Blockers id={of.id} code={of.code} />,
    },
    {
      key: 'works',
      title: say('table.works'),
      cell: ({ kind, of }) =>
        kind === 'function'
          ? of.workPackages.map(({ id, code }, place) => (
              <Fragment key={id}>
                {place > 0 && ', '}
                <Link to={`${base}/lots/${id}`}>{code}</Link>
              </Fragment>
            ))
          : null,
    },
  ];
  return (
    <Card>
      <Table caption={say('table.caption')} columns={columns} rows={rows} rowKey={({ of }) => of.id} />
    </Card>
  );
}
