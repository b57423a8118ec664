import { useState } from 'react';
import { ClaimStateBadge } from '../../claims/claim-state';
import { can } from '../../platform/permissions';
import { useFormat } from '../../platform/use-format';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { DayText } from '../../ui/figures';
import { type Column, Table } from '../../ui/table';
import { DeadlinesDialog } from './deadlines-dialog';
import { useAge } from './missing-list';
import type { Calendar, Period } from './reporting-data';
import { useWords } from './words';

interface PeriodDeadlinesProps {
  periods: readonly Period[];
  claims: Calendar['claims'];
}

/** By when each period is declared, by partners to the lead and by the lead to the authority. */
export function PeriodDeadlines({ periods, claims }: PeriodDeadlinesProps) {
  const say = useWords();
  const format = useFormat();
  const age = useAge();
  const [changed, setChanged] = useState<string>();
  const open = periods.find(({ id }) => id === changed);
  const columns: readonly Column<Period>[] = [
    { key: 'period', title: say('periods.period'), cell: ({ number }) => <b>{say('period', { number })}</b> },
    {
      key: 'days',
      title: say('periods.days'),
      cell: ({ fromOn, untilOn }) => (
        <span className="sec">{say('span', { from: format.day(fromOn), until: format.day(untilOn) })}</span>
      ),
    },
    { key: 'partners', title: say('periods.partners'), cell: ({ partnersDueOn }) => <DayText day={partnersDueOn} /> },
    { key: 'authority', title: say('periods.authority'), cell: ({ dueOn }) => <DayText day={dueOn} /> },
  ];
  const ofTheLead: Column<Period> = {
    key: 'claim',
    title: say('periods.claim'),
    cell: ({ id }) => {
      const claim = claims?.find(({ periodId }) => periodId === id);
      const days = claim?.ageDays ?? null;
      return (
        <>
          {claim?.state ? <ClaimStateBadge state={claim.state} /> : <span className="dim">{say('periods.none')}</span>}
          {days !== null && <span className={days > 0 ? 'small tone-retard' : 'small dim'}> {age(days)}</span>}
        </>
      );
    },
  };
  const actions: Column<Period> = {
    key: 'actions',
    title: say('periods.actions'),
    titleHidden: true,
    end: true,
    cell: ({ id, number }) => (
      <Button size="small" label={say('periods.change.label', { number })} onClick={() => setChanged(id)}>
        {say('periods.change')}
      </Button>
    ),
  };
  const settles = periods.some((period) => can(period, 'claim-period.settle'));
  return (
    <Card title={say('periods.title')}>
      <Table
        caption={say('periods.caption')}
        columns={[...columns, ...(claims ? [ofTheLead] : []), ...(settles ? [actions] : [])]}
        rows={periods}
        rowKey={({ id }) => id}
        ordered
        dense
      />
      {open && <DeadlinesDialog period={open} onClose={() => setChanged(undefined)} />}
    </Card>
  );
}
