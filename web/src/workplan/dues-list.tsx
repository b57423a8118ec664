import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { type ReactNode, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import { PartnerName } from '../consortium/partner-name';
import { graphql } from '../graphql/gql';
import type { DueRow_DeliverableFragment, DueRow_MilestoneFragment } from '../graphql/graphql';
import { useRowKeys } from '../platform/row-keys';
import { useFormat } from '../platform/use-format';
import { DayText, Due } from '../ui/figures';
import { KeyHints } from '../ui/kbd';
import { ChangeRequest } from './change-request';
import type { Dated } from './dated';
import { DriftWords } from './drift-words';
import { byMonth } from './dues';
import styles from './dues-list.module.css';
import { useWords } from './words';
import { StandingBadge } from './work-state';

export const DueRowMilestoneFragment = graphql(`
  fragment DueRow_Milestone on Milestone {
    partner {
      id
      ...PartnerName_Partner
    }
    workPackage {
      id
      code
    }
  }
`);
export const DueRowDeliverableFragment = graphql(`
  fragment DueRow_Deliverable on Deliverable {
    id
    partner {
      id
      ...PartnerName_Partner
    }
    workPackage {
      id
      code
    }
    ...ChangeRequest_Deliverable
  }
`);

type DueRow = FragmentType<DueRow_MilestoneFragment> | FragmentType<DueRow_DeliverableFragment>;

/** A dated thing, with the rest of its row behind its mask. */
export type ListedDue = Dated & { readonly row: DueRow };

const isMilestone = (row: DueRow): row is FragmentType<DueRow_MilestoneFragment> =>
  (row as { __typename?: string }).__typename === 'Milestone';

/** Gives the keyboard back to the row of one dated thing. */
export function focusDue(list: HTMLElement | null, id: string): void {
  list?.querySelector<HTMLElement>(`[data-due="${id}"]`)?.focus();
}

interface DuesListProps {
  dues: readonly ListedDue[];
  /** The one whose panel stands beside the list. */
  open: string;
  narrow: boolean;
}

/** Dated things under the names of their months; J and K move, Enter opens. */
export function DuesList({ dues, open, narrow }: DuesListProps) {
  const say = useWords();
  const format = useFormat();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list, { rows: '[data-due]', next: say('dues.next'), previous: say('dues.previous') });
  return (
    <div ref={list} className={narrow ? styles.narrow : undefined}>
      {byMonth(dues).map(({ month, dues: held }) => (
        <section key={month} className={styles.month}>
          <h2>
            {format.day(`${month}-01`, 'month')} <span className={styles.count}>{held.length}</span>
          </h2>
          <ul className={styles.list}>
            {held.map((due) => (
              <Row key={due.id} due={due} open={due.id === open} />
            ))}
          </ul>
        </section>
      ))}
      <KeyHints
        hints={[
          { keys: ['j', 'k'], label: say('hint.move') },
          { keys: ['Enter'], label: say('hint.openDue') },
        ]}
      />
    </div>
  );
}

function Row({ due, open }: { due: ListedDue; open: boolean }) {
  const titleOf = useTitleOf();
  const { search } = useLocation();
  const address = new URLSearchParams(search);
  address.delete('jalon');
  address.delete('livrable');
  address.set(due.kind === 'MILESTONE' ? 'jalon' : 'livrable', due.id);
  const met = due.standing === 'MET';
  return (
    <li className={styles.row} aria-current={open || undefined}>
      <p className={styles.when}>
        <b>
          <DayText day={due.on} style="weekday" />
        </b>
        {!met && (
          <span className="small dim">
            <Due day={due.on} />
          </span>
        )}
      </p>
      <p className={styles.what}>
        <span className="code">{due.code}</span>{' '}
        <Link data-due={due.id} to={{ search: address.toString() }} preventScrollReset>
          {titleOf(due)}
        </Link>
      </p>
      <p className={styles.standing}>
        <StandingBadge standing={due.standing} />
        <span className="small">
          <DriftWords days={due.driftDays} standing={due.standing} on={due.on} />
        </span>
      </p>
      <p className={styles.who}>
        {isMilestone(due.row) ? <OfMilestone row={due.row} /> : <OfDeliverable row={due.row} />}
      </p>
      {!isMilestone(due.row) && <Returned row={due.row} />}
    </li>
  );
}

function Who({ partner, code }: { partner: ReactNode; code: string }) {
  return (
    <>
      {partner} <span className="dim">{code}</span>
    </>
  );
}

function OfMilestone({ row }: { row: FragmentType<DueRow_MilestoneFragment> }) {
  const { data, complete } = useFragment({
    fragment: DueRowMilestoneFragment,
    fragmentName: 'DueRow_Milestone',
    from: row,
  });
  return complete && <Who partner={<PartnerName partner={data.partner} />} code={data.workPackage.code} />;
}

function OfDeliverable({ row }: { row: FragmentType<DueRow_DeliverableFragment> }) {
  const { data, complete } = useFragment({
    fragment: DueRowDeliverableFragment,
    fragmentName: 'DueRow_Deliverable',
    from: row,
  });
  return complete && <Who partner={<PartnerName partner={data.partner} />} code={data.workPackage.code} />;
}

function Returned({ row }: { row: FragmentType<DueRow_DeliverableFragment> }) {
  const { data, complete } = useFragment({
    fragment: DueRowDeliverableFragment,
    fragmentName: 'DueRow_Deliverable',
    from: row,
  });
  return complete && <ChangeRequest deliverable={data} brief />;
}
