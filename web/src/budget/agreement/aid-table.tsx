import { ratio } from '../../platform/format';
import { useFormat } from '../../platform/use-format';
import { BulletBar } from '../../ui/bars';
import { Card } from '../../ui/card';
import { Money } from '../../ui/figures';
import { type Column, Table } from '../../ui/table';
import styles from './agreement.module.css';
import type { AidRoom } from './agreement-data';
import { useWords } from './words';

/** How much of a partner’s ceiling its public aid takes; beyond it, it says so by its colour and its length. */
export function RoomLeft({ room }: { room: AidRoom }) {
  const say = useWords();
  const format = useFormat();
  const { size, aid, ceiling, left, uncategorised } = room;
  if (ceiling === null || left === null)
    return (
      <span className="dim">
        {size === 'RESEARCH' ? say('aid.outside') : say('aid.unknown', { amount: format.money(uncategorised) })}
      </span>
    );
  const figures = { aid: format.money(aid), ceiling: format.money(ceiling), left: format.money(left) };
  return (
    <BulletBar
      label={say('aid.reading', figures)}
      value={ratio(aid, ceiling)}
      tone={left.startsWith('-') ? 'retard' : 'cours'}
      width={140}
    />
  );
}

/** R12 partner by partner: public aid, its ceiling, the room left, and the intensities that make the ceiling. */
export function AidTable({ rooms }: { rooms: readonly AidRoom[] }) {
  const say = useWords();
  const format = useFormat();
  if (rooms.length === 0) return null;
  const reason = ({ size, intensities }: AidRoom) =>
    [
      say(`size.${size}`),
      ...intensities.map(({ research, amount, percent }) =>
        say('aid.intensity', {
          research: say(`research.${research}`),
          percent: format.percent(percent),
          amount: format.money(amount),
        }),
      ),
    ].join(' · ');
  const columns: readonly Column<AidRoom>[] = [
    {
      key: 'partner',
      title: say('column.partner'),
      cell: (room) => (
        <>
          <b>{room.partner.shortName}</b>
          <span className="small dim"> {reason(room)}</span>
        </>
      ),
    },
    { key: 'room', title: say('column.room'), cell: (room) => <RoomLeft room={room} /> },
    { key: 'aid', title: say('column.aid'), end: true, cell: ({ aid }) => <Money value={aid} /> },
    { key: 'ceiling', title: say('column.ceiling'), end: true, cell: ({ ceiling }) => <Money value={ceiling} /> },
    {
      key: 'left',
      title: say('column.left'),
      end: true,
      cell: ({ left }) => (
        <span className={left?.startsWith('-') ? 'tone-retard' : undefined}>
          <Money value={left} />
        </span>
      ),
    },
  ];
  return (
    <Card title={say('aid.title')}>
      <Table
        caption={say('aid.caption')}
        columns={columns}
        rows={rooms}
        rowKey={({ partner }) => partner.id}
        ordered
        dense
      />
      <p className={styles.note}>{say(rooms[0]?.collaboration ? 'aid.collaboration' : 'aid.alone')}</p>
    </Card>
  );
}
