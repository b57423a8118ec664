import { Link, useNavigate } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import { graphql } from '../graphql/gql';
import type { SlippingItem_DueItemFragment } from '../graphql/graphql';
import { daysBetween } from '../platform/day';
import { useToday } from '../platform/today';
import { useFormat } from '../platform/use-format';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { DayText } from '../ui/figures';
import { IllustrativeMark } from '../ui/illustrative-mark';
import { looks } from '../ui/state';
import { type Column, Table } from '../ui/table';
import { usePlaces } from '../workplan/places';
import { lookOfStanding, StandingBadge } from '../workplan/work-state';
import styles from './slipping-table.module.css';
import { useWords } from './words';

export const SlippingItemFragment = graphql(`
  fragment SlippingItem_DueItem on DueItem {
    id
    kind
    code
    titleFr
    titleEn
    baselineOn
    dueOn
    driftDays
    standing
    partner {
      id
      shortName
      illustrative
    }
    workPackage {
      id
      code
    }
    blockers
  }
`);

type Item = Omit<SlippingItem_DueItemFragment, ' $fragmentName'>;

const placeOf = (item: Item, due: ReturnType<typeof usePlaces>['due']): string =>
  due(item.kind === 'MILESTONE' ? 'MILESTONE' : 'DELIVERABLE', item.id);

/** What is late, then at risk, nearest first: by how much, since when, and what its work package says blocks it. */
export function SlippingTable({ items }: { items: readonly Item[] }) {
  const say = useWords();
  const titleOf = useTitleOf();
  const format = useFormat();
  const today = useToday();
  const navigate = useNavigate();
  const { due, work } = usePlaces();
  const columns: readonly Column<Item>[] = [
    {
      key: 'what',
      title: say('slip.what'),
      cell: (item) => (
        <span className={styles.what}>
          <StandingBadge standing={item.standing} bare />
          <b className={styles.code}>{item.code}</b>
          <Link to={placeOf(item, due)}>{titleOf(item)}</Link>
        </span>
      ),
    },
    {
      key: 'drift',
      title: say('slip.drift'),
      cell: (item) => {
        const over = item.driftDays || Math.max(0, daysBetween(item.dueOn, today));
        return (
          <b className={`${styles.drift} tone-${looks[lookOfStanding[item.standing]].tone}`}>
            {over === 0 ? '–' : format.days(over)}
          </b>
        );
      },
    },
    {
      key: 'dates',
      title: say('slip.dates'),
      cell: (item) => (
        <span className={styles.dates}>
          <span className="sec">
            <DayText day={item.baselineOn} />
          </span>
          <b>
            <DayText day={item.dueOn} />
          </b>
        </span>
      ),
    },
    {
      key: 'who',
      title: say('slip.who'),
      cell: (item) => (
        <span className={styles.who}>
          <b>
            <IllustrativeMark when={item.partner.illustrative}>{item.partner.shortName}</IllustrativeMark>
          </b>
          <span className="sec">{item.blockers || say('slip.silent')}</span>
        </span>
      ),
    },
    {
      key: 'work',
      title: say('slip.work'),
      cell: (item) => <Link to={work(item.workPackage.id)}>{item.workPackage.code}</Link>,
    },
  ];
  return (
    <Card title={say('slip.title')} aside={items.length > 0 && say('slip.order')}>
      {items.length === 0 ? (
        <EmptyState>{say('slip.empty')}</EmptyState>
      ) : (
        <Table
          caption={say('slip.title')}
          columns={columns}
          rows={items}
          rowKey={({ id }) => id}
          onOpen={(item) => void navigate(placeOf(item, due))}
        />
      )}
    </Card>
  );
}
