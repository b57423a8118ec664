import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import { graphql } from '../graphql/gql';
import type { BudgetBreakdown_BudgetFragment } from '../graphql/graphql';
import { useUrlState } from '../platform/url-state';
import { Card } from '../ui/card';
import { Segmented } from '../ui/segmented';
import { type BreakdownRow, BreakdownTable } from './breakdown-table';
import { useWords } from './words';

export const BudgetBreakdownFragment = graphql(`
  fragment BudgetBreakdown_Budget on Budget {
    projectId
    sum {
      planned
      declared
      left
      percent
    }
    byCategory {
      category
      planned
      declared
      left
      percent
    }
    byPartner {
      planned
      declared
      left
      percent
      partner {
        id
        shortName
      }
    }
    byWorkPackage {
      planned
      declared
      left
      percent
      workPackage {
        id
        code
        titleFr
        titleEn
      }
    }
  }
`);

type View = 'category' | 'partner' | 'work';
const views: readonly View[] = ['category', 'partner', 'work'];
const FIRST = { par: 'category' };

interface BudgetBreakdownProps {
  budget: FragmentType<BudgetBreakdown_BudgetFragment>;
  /** The address of the project. */
  base: string;
}

/** The budget from one side at a time: by category, by partner or by work package. */
export function BudgetBreakdown({ budget, base }: BudgetBreakdownProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const [{ par }, choose] = useUrlState(FIRST);
  const { data, complete } = useFragment({ fragment: BudgetBreakdownFragment, from: budget });
  if (!complete) return null;
  const view = views.find((one) => one === par) ?? 'category';
  const rowsBy: Readonly<Record<View, () => readonly BreakdownRow[]>> = {
    category: () =>
      data.byCategory.map(({ category, ...figures }) => {
        const name = category ? say(`category.${category}`) : '';
        return { ...figures, key: category ?? '', order: name, name: <b>{name}</b> };
      }),
    partner: () =>
      data.byPartner.map(({ partner, ...figures }) => {
        const name = partner?.shortName ?? '';
        return { ...figures, key: partner?.id ?? '', order: name, name: <b>{name}</b> };
      }),
    work: () =>
      data.byWorkPackage.map(({ workPackage: work, ...figures }) => ({
        ...figures,
        key: work?.id ?? '',
        order: work?.code ?? '',
        name: work && (
          <>
            <span className="code">{work.code}</span> <Link to={`${base}/lots/${work.id}`}>{titleOf(work)}</Link>
          </>
        ),
      })),
  };
  return (
    <Card
      title={say('breakdown')}
      aside={
        <Segmented
          label={say('breakdown.by')}
          labelHidden
          segments={views.map((value) => ({ value, label: say(`by.${value}`) }))}
          value={view}
          onChange={(value) => choose({ par: value })}
        />
      }
    >
      <BreakdownTable
        caption={say(`breakdown.caption.${view}`)}
        title={say(view)}
        rows={rowsBy[view]()}
        sum={data.sum}
      />
    </Card>
  );
}
