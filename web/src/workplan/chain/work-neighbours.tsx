import { Link as To } from 'react-router';
import { useTitleOf } from '../../consortium/current-project';
import { addDays } from '../../platform/day';
import { useToday } from '../../platform/today';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { useWidth } from '../../ui/use-width';
import { usePlaces } from '../places';
import { useLinkWords } from '../planning/link-words';
import { planRefusals } from '../planning/refusals';
import { timeScale } from '../time-scale';
import type { Item } from './chain-data';
import { NeighbourBars } from './neighbour-bars';
import { type Neighbours, neighboursOf } from './neighbours';
import { type LinkedPlan, usePlanLinks } from './plan-links';
import { useWords } from './words';
import styles from './work-neighbours.module.css';

const MOST = 8;

/** A work package between what it waits for and what waits for it: bars, arrows and words, each row a link. */
export function WorkNeighbours({ workPackageId }: { workPackageId: string }) {
  const say = useWords();
  const places = usePlaces();
  const { data, error, refetch } = usePlanLinks();
  return (
    <Card title={say('near.title')} aside={<To to={places.chain(workPackageId)}>{say('near.more')}</To>}>
      <Answer data={data} error={error} rows={4} refusals={planRefusals} onRetry={() => void refetch()}>
        {({ plan }) => <Around plan={plan} workPackageId={workPackageId} />}
      </Answer>
    </Card>
  );
}

function Around({ plan, workPackageId }: { plan: LinkedPlan; workPackageId: string }) {
  const say = useWords();
  const found = neighboursOf(plan, workPackageId, MOST);
  const work = found.own[0];
  const code = work?.code ?? '';
  if (!work || found.own.length + found.before.length + found.after.length === 1)
    return <EmptyState>{say('near.empty', { code })}</EmptyState>;
  return (
    <>
      <Chart found={found} work={work} />
      {found.left > 0 && <p className={`small dim ${styles.left}`}>{say('near.left', { count: found.left })}</p>}
    </>
  );
}

/** The height of a row, taller where its words need several lines; and of the words above each part. */
const ROWS = { wide: 54, narrow: 146 };
const HEAD = 34;
const EDGE = 14;
/** Under this width of the picture, the words have several lines. */
const NARROW = 260;

function Chart({ found, work }: { found: Neighbours<Item>; work: Item }) {
  const say = useWords();
  const format = useFormat();
  const today = useToday();
  const { ref, width } = useWidth(420);
  const size = width < NARROW ? 'narrow' : 'wide';
  const height = ROWS[size];
  const parts = (['before', 'own', 'after'] as const).filter((part) => found[part].length > 0);
  const rows = parts.flatMap((part) => found[part]);
  const days = rows.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]).sort();
  const [first, last] = [days[0] ?? work.startsOn, days.at(-1) ?? work.endsOn];
  const scale = timeScale(first, last, EDGE, Math.max(40, width - 2 * EDGE));
  let top = 0;
  const placed = parts.map((part) => {
    top += HEAD;
    const at = top;
    top += found[part].length * height;
    return { part, at };
  });
  const boxes = new Map(
    placed.flatMap(({ part, at }) =>
      found[part].map((item, place) => {
        const [left, right] = [scale.at(item.startsOn), scale.at(addDays(item.endsOn, 1))];
        const point = (left + right) / 2;
        const ends =
          item.kind === 'WORK' ? { left, right: Math.max(left + 3, right) } : { left: point - 9, right: point + 9 };
        return [item.id, { ...ends, y: at + place * height + height / 2 }] as const;
      }),
    ),
  );
  return (
    <div className={styles.chart} data-size={size}>
      <div className={styles.names}>
        {parts.map((part) => (
          <section key={part} aria-label={say(`near.${part}`, { code: work.code })}>
            <h3 style={{ height: HEAD }}>{say(`near.${part}`, { code: work.code })}</h3>
            <ul>
              {found[part].map((item) => (
                <Row key={item.id} {...{ item, rows, work, height }} links={found.links} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div ref={ref} className={styles.picture}>
        <NeighbourBars
          {...{ rows, boxes, scale, width, work }}
          rowHeight={height}
          height={top}
          links={found.links}
          today={today >= first && today <= last ? today : undefined}
          label={`${say('near.label', { code: work.code })}, ${say('near.today', { day: format.day(today) })}`}
        />
      </div>
    </div>
  );
}

interface RowProps extends Pick<Neighbours<Item>, 'links'> {
  item: Item;
  rows: readonly Item[];
  work: Item;
  height: number;
}

function Row({ item, rows, links, work, height }: RowProps) {
  const say = useWords();
  const format = useFormat();
  const places = usePlaces();
  const titleOf = useTitleOf();
  const linkWords = useLinkWords();
  const codeOf = (id: string) => rows.find((row) => row.id === id)?.code ?? '';
  const said = links.flatMap((link) => {
    if (link.toId === item.id) return [say('near.waits', { code: codeOf(link.fromId), link: linkWords(link) })];
    if (link.fromId === item.id) return [say('near.leads', { code: codeOf(link.toId), link: linkWords(link) })];
    return [];
  });
  const name = say('pick.one', { code: item.code, title: titleOf(item) });
  const days =
    item.kind === 'WORK'
      ? say('step.span', { from: format.day(item.startsOn), until: format.day(item.endsOn) })
      : say('step.point', { day: format.day(item.endsOn) });
  const words = [days, ...said].join(' ; ');
  return (
    <li style={{ height }}>
      {item.id === work.id ? (
        <b className={styles.name}>{name}</b>
      ) : (
        <To
          className={styles.name}
          to={item.kind === 'WORK' ? places.work(item.id) : places.due(item.kind, item.id)}
          title={name}
        >
          {name}
        </To>
      )}
      <span className={`small sec ${styles.words}`} title={words}>
        {words}
      </span>
    </li>
  );
}
