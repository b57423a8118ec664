import { daysBetween } from '../../platform/day';
import { can } from '../../platform/permissions';
import { useFormat } from '../../platform/use-format';
import { Button } from '../../ui/button';
import { Table } from '../../ui/table';
import { type Calendars, type Closure, KEEP, nameOf } from './calendars-data';
import styles from './calendars-page.module.css';
import { useWords } from './words';

interface ClosuresTableProps {
  calendars: Calendars;
  onChange: (closure: Closure) => void;
  onRemove: (closure: Closure) => void;
}

/** Whether the viewer keeps the closures of a partner, or of the whole project. */
export const keepsClosures = ({ weeks, ...calendars }: Calendars, partnerId: string | null): boolean =>
  can(partnerId === null ? calendars : weeks.find(({ id }) => id === partnerId), KEEP);

/** Every closure of the project, with what one may do of it. */
export function ClosuresTable({ calendars, onChange, onRemove }: ClosuresTableProps) {
  const say = useWords();
  const format = useFormat();
  const partners = new Map(calendars.weeks.map(({ id, partner }) => [id, partner.shortName]));
  const ownerOf = ({ partnerId }: Closure) => (partnerId === null ? say('owner.all') : (partners.get(partnerId) ?? ''));
  const keeper = calendars.closures.some(({ partnerId }) => keepsClosures(calendars, partnerId));
  return (
    <Table<Closure>
      caption={say('closures.caption')}
      rows={calendars.closures}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: say('column.name'),
          sort: (closure) => nameOf(closure, say.language),
          cell: (closure) => nameOf(closure, say.language),
        },
        { key: 'owner', title: say('column.owner'), sort: ownerOf, cell: ownerOf },
        {
          key: 'from',
          title: say('column.from'),
          sort: ({ startsOn }) => startsOn,
          cell: ({ startsOn }) => format.day(startsOn),
        },
        {
          key: 'until',
          title: say('column.until'),
          sort: ({ endsOn }) => endsOn,
          cell: ({ endsOn }) => format.day(endsOn),
        },
        {
          key: 'days',
          title: say('column.days'),
          end: true,
          sort: ({ startsOn, endsOn }) => daysBetween(startsOn, endsOn),
          cell: ({ startsOn, endsOn }) => format.days(daysBetween(startsOn, endsOn) + 1),
        },
        ...(keeper
          ? [
              {
                key: 'acts',
                title: say('column.acts'),
                titleHidden: true,
                cell: (closure: Closure) =>
                  keepsClosures(calendars, closure.partnerId) && (
                    <span className={styles.acts}>
                      <Button
                        size="small"
                        label={say('change.label', { name: nameOf(closure, say.language) })}
                        onClick={() => onChange(closure)}
                      >
                        {say('change')}
                      </Button>
                      <Button
                        size="small"
                        label={say('remove.label', { name: nameOf(closure, say.language) })}
                        onClick={() => onRemove(closure)}
                      >
                        {say('remove')}
                      </Button>
                    </span>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
