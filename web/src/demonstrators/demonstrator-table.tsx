import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import { PartnerName } from '../consortium/partner-name';
import { graphql } from '../graphql';
import type {
  DemonstratorTable_DemonstratorFragment,
  DemonstratorTable_ElementaryFunctionFragment,
} from '../graphql/graphql';
import { Card } from '../ui/card';
import { StateBadge } from '../ui/state';
import { type Column, Table } from '../ui/table';
import { lookOfStanding } from '../workplan/work-state';
import { Brake } from './brake';
import { Readiness } from './readiness';
import { branches } from './tree';
import { useNames } from './use-names';
import { useWords } from './words';

export const DemonstratorTableFunctionFragment = graphql(`
  fragment DemonstratorTable_ElementaryFunction on ElementaryFunction {
    id
    code
    titleFr
    titleEn
    trlNow
    trlTarget
    partner {
      id
      ...PartnerName_Partner
    }
    workPackages {
      id
      code
    }
    ...Brake_ElementaryFunction
  }
`);

export const DemonstratorTableFragment = graphql(`
  fragment DemonstratorTable_Demonstrator on Demonstrator {
    id
    code
    titleFr
    titleEn
    trlNow
    trlTarget
    standing
    braking {
      id
      code
    }
    functions {
      id
      code
      ...DemonstratorTable_ElementaryFunction @unmask
      children {
        id
        code
        ...DemonstratorTable_ElementaryFunction @unmask
      }
    }
  }
`);

type Demonstrator = DemonstratorTable_DemonstratorFragment;
type Row =
  | { readonly kind: 'demonstrator'; readonly depth: 0; readonly of: Demonstrator }
  | { readonly kind: 'function'; readonly depth: number; readonly of: DemonstratorTable_ElementaryFunctionFragment };

interface DemonstratorTableProps {
  demonstrators: readonly FragmentType<DemonstratorTable_DemonstratorFragment>[];
  base: string;
}

/** The same tree as a table: nothing in it is only drawn. */
export function DemonstratorTable({ demonstrators, base }: DemonstratorTableProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const names = useNames();
  const { data, complete } = useFragment({
    fragment: DemonstratorTableFragment,
    fragmentName: 'DemonstratorTable_Demonstrator',
    from: [...demonstrators],
  });
  if (!complete) return null;
  const rows = data.flatMap((of): Row[] => [
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
      key: 'brakes',
      title: say('table.brakes'),
      cell: ({ kind, of }) =>
        kind === 'function' ? (
          <Brake node={of} />
        ) : (
          <StateBadge state={lookOfStanding[of.standing]}>
            {of.braking.length > 0
              ? say('brakes', { count: of.braking.length, names: names(of.braking.map(({ code }) => code)) })
              : say('brakes.none')}
          </StateBadge>
        ),
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
