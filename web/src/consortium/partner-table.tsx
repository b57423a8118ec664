import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { graphql } from '../graphql/gql';
import type { PartnerTable_PartnerFragment } from '../graphql/graphql';
import { Card } from '../ui/card';
import { IllustrativeMark } from '../ui/illustrative-mark';
import { type Column, Table } from '../ui/table';
import styles from './partner-table.module.css';
import { useWords } from './words';

export const PartnerTableFragment = graphql(`
  fragment PartnerTable_Partner on Partner {
    id
    shortName
    name
    kind
    place
    lead
    illustrative
  }
`);

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly illustrative: boolean;
}

interface PartnerTableProps {
  partners: readonly FragmentType<PartnerTable_PartnerFragment>[];
  /** Who works for a partner, by its id; the funder's side under "". */
  peopleOf: (partnerId: string) => readonly Member[];
  authority: string;
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly full: string;
  readonly lead: boolean;
  readonly illustrative: boolean;
  readonly kind: string;
  readonly place: string | null;
}

/** The organisations of the consortium, then who funds it, each with its people. */
export function PartnerTable({ partners, peopleOf, authority }: PartnerTableProps) {
  const say = useWords();
  const { data, complete } = useFragment({ fragment: PartnerTableFragment, from: [...partners] });
  if (!complete) return null;
  const funder: Row = {
    id: '',
    title: say('partners.funder', { authority }),
    full: '',
    lead: false,
    illustrative: false,
    kind: say('partners.funder.kind'),
    place: null,
  };
  const rows = [
    ...data.map(
      ({ id, shortName, name, kind, ...partner }): Row => ({
        ...partner,
        id,
        title: shortName,
        full: name === shortName ? '' : name,
        kind: say(`kind.${kind}`),
      }),
    ),
    funder,
  ];
  const columns: readonly Column<Row>[] = [
    {
      key: 'partner',
      title: say('partners.partner'),
      cell: ({ title, full, lead, illustrative }) => (
        <>
          <IllustrativeMark when={illustrative}>
            <b>{title}</b>
          </IllustrativeMark>
          {lead && <span className={styles.lead}>{say('partners.lead')}</span>}
          {full && <span className={styles.full}>{full}</span>}
        </>
      ),
    },
    { key: 'kind', title: say('partners.kind'), cell: ({ kind }) => kind },
    { key: 'place', title: say('partners.place'), cell: ({ place }) => place ?? <span className="dim">–</span> },
    {
      key: 'people',
      title: say('partners.people'),
      width: '42%',
      cell: ({ id }) => {
        const people = peopleOf(id);
        if (people.length === 0) return <span className="dim">{say('partners.nobody')}</span>;
        return (
          <span>
            {people.map((person, place) => (
              <span key={person.id}>
                {place > 0 && ', '}
                <IllustrativeMark when={person.illustrative}>{person.name}</IllustrativeMark>
              </span>
            ))}
          </span>
        );
      },
    },
  ];
  return (
    <Card title={say('partners')}>
      <Table caption={say('partners.caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </Card>
  );
}
