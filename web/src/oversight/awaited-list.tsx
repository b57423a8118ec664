import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { useId } from 'react';
import { Link } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import { PartnerName } from '../consortium/partner-name';
import { graphql } from '../graphql/gql';
import type { AwaitedItem_DueItemFragment } from '../graphql/graphql';
import { useFormat } from '../platform/use-format';
import { EmptyState } from '../ui/empty-state';
import { StateBadge } from '../ui/state';
import { usePlaces } from '../workplan/places';
import { lookOfStanding } from '../workplan/work-state';
import styles from './awaited-list.module.css';
import { useWords } from './words';

export const AwaitedItemFragment = graphql(`
  fragment AwaitedItem_DueItem on DueItem {
    id
    kind
    code
    titleFr
    titleEn
    dueOn
    driftDays
    standing
    partner {
      id
      ...PartnerName_Partner
    }
    workPackage {
      id
      code
    }
    blockers
  }
`);

interface AwaitedListProps {
  items: readonly (FragmentType<AwaitedItem_DueItemFragment> & { readonly id: string })[];
}

/** What others owe to the viewer's work packages. */
export function AwaitedList({ items }: AwaitedListProps) {
  const say = useWords();
  const name = useId();
  return (
    <aside aria-labelledby={name}>
      <h2 id={name} className={styles.title}>
        {say('awaited.title')}
      </h2>
      <ul className={styles.list}>
        {items.length === 0 && (
          <li>
            <EmptyState>{say('awaited.empty')}</EmptyState>
          </li>
        )}
        {items.map((item) => (
          <Awaited key={item.id} item={item} />
        ))}
      </ul>
    </aside>
  );
}

function Awaited({ item }: { item: FragmentType<AwaitedItem_DueItemFragment> }) {
  const say = useWords();
  const format = useFormat();
  const titleOf = useTitleOf();
  const places = usePlaces();
  const { data, complete } = useFragment({
    fragment: AwaitedItemFragment,
    fragmentName: 'AwaitedItem_DueItem',
    from: item,
  });
  if (!complete || (data.kind !== 'MILESTONE' && data.kind !== 'DELIVERABLE')) return null;
  return (
    <li className={styles.item}>
      <StateBadge state={lookOfStanding[data.standing]}>{format.due(data.dueOn)}</StateBadge>
      <h3>
        <span className="code">{data.code}</span> <Link to={places.due(data.kind, data.id)}>{titleOf(data)}</Link>
      </h3>
      <p className="small sec">
        {say.rich('awaited.from', {
          partner: <PartnerName partner={data.partner} />,
          day: format.day(data.dueOn, 'short'),
          work: data.workPackage.code,
        })}
        {data.blockers && ` ${data.blockers}`}
      </p>
    </li>
  );
}
