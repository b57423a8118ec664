import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { graphql } from '../graphql/gql';
import type { MembershipTable_MembershipFragment } from '../graphql/graphql';
import { dayOf } from '../platform/format';
import { can } from '../platform/permissions';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { DayText } from '../ui/figures';
import { IllustrativeMark } from '../ui/illustrative-mark';
import { type Column, Table } from '../ui/table';
import styles from './membership-table.module.css';
import { useWords } from './words';

export const MembershipTableFragment = graphql(`
  fragment MembershipTable_Membership on Membership {
    id
    role
    email
    invitedAt
    endsOn
    viewerCan
    person {
      id
      name
      illustrative
    }
    partner {
      id
      shortName
    }
  }
`);

type Row = MembershipTable_MembershipFragment;

interface MembershipTableProps {
  memberships: readonly FragmentType<MembershipTable_MembershipFragment>[];
  /** Those who have not signed in yet: known by their address alone. */
  waiting?: boolean;
  onWithdraw: (id: string) => void;
}

/** Who is what, since when and until when; with the way out for whoever may withdraw them. */
export function MembershipTable({ memberships, waiting = false, onWithdraw }: MembershipTableProps) {
  const say = useWords();
  const { data, complete } = useFragment({ fragment: MembershipTableFragment, from: [...memberships] });
  if (!complete) return null;
  const nameOf = ({ person, email }: Row) => person?.name ?? email ?? say('waiting.hidden');
  const columns: Column<Row>[] = [
    {
      key: 'person',
      title: say(waiting ? 'waiting.email' : 'people.person'),
      sort: nameOf,
      cell: (row) => (
        <span className={styles.person}>
          {row.person && <Avatar name={row.person.name} small />}
          <span>
            <IllustrativeMark when={row.person?.illustrative ?? false}>
              <b className={styles.name}>{nameOf(row)}</b>
            </IllustrativeMark>
            {row.person && row.email && <span className={styles.email}>{row.email}</span>}
          </span>
        </span>
      ),
    },
    {
      key: 'side',
      title: say('people.side'),
      sort: ({ partner }) => partner?.shortName ?? say('people.funder'),
      cell: ({ partner }) => partner?.shortName ?? say('people.funder'),
    },
    {
      key: 'role',
      title: say('people.role'),
      sort: ({ role }) => say(`role.${role}`),
      cell: ({ role }) => say(`role.${role}`),
    },
    {
      key: 'since',
      title: say(waiting ? 'waiting.since' : 'people.since'),
      sort: ({ invitedAt }) => invitedAt,
      cell: ({ invitedAt }) => <DayText day={dayOf(invitedAt)} />,
    },
    {
      key: 'until',
      title: say('people.until'),
      sort: ({ endsOn }) => endsOn,
      cell: ({ endsOn }) => <DayText day={endsOn} none={say('people.until.none')} />,
    },
  ];
  if (data.some((row) => can(row, 'membership.withdraw')))
    columns.push({
      key: 'deed',
      title: say('people.deed'),
      titleHidden: true,
      end: true,
      cell: (row) =>
        can(row, 'membership.withdraw') && (
          <Button
            size="small"
            label={say(waiting ? 'withdraw.title.waiting' : 'withdraw.of', {
              role: say(`role.${row.role}`),
              name: nameOf(row),
            })}
            onClick={() => onWithdraw(row.id)}
          >
            {say(waiting ? 'withdraw.waiting' : 'withdraw')}
          </Button>
        ),
    });
  return (
    <Table
      caption={say(waiting ? 'waiting.caption' : 'people.caption')}
      columns={columns}
      rows={data}
      rowKey={({ id }) => id}
      dense
    />
  );
}
