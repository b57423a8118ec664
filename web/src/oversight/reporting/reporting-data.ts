import { graphql } from '../../graphql/gql';
import type { ReportingCalendarQuery } from '../../graphql/graphql';
import type { Day } from '../../platform/day';

export const ReportingCalendarQueryDocument = graphql(`
  query ReportingCalendar($projectId: ID!) {
    reportingCalendar(projectId: $projectId) {
      projectId
      today
      periods {
        id
        number
        fromOn
        untilOn
        partnersDueOn
        dueOn
        version
        viewerCan
      }
      rows {
        partner {
          id
          shortName
          ...PartnerName_Partner
        }
        cells {
          periodId
          standing
          state
          ageDays
          missing {
            kind
            count
            dueOn
            ageDays
            codes
          }
        }
      }
      claims {
        periodId
        state
        sent
        ageDays
      }
    }
  }
`);

export type Calendar = ReportingCalendarQuery['reportingCalendar'];
export type Period = Calendar['periods'][number];
export type Row = Calendar['rows'][number];
export type Cell = Row['cells'][number];
export type MissingItem = Cell['missing'][number];

export const isLate = ({ missing }: Pick<Cell, 'missing'>): boolean => missing.some(({ ageDays }) => ageDays > 0);

interface Standing {
  readonly cells: ReadonlyArray<Pick<Cell, 'periodId' | 'standing'>>;
}

interface Near<P> {
  readonly periods: readonly P[];
  readonly rows: readonly Standing[];
  readonly today: Day;
}

/** From the first period of which something is awaited to the one after the running one; the last when all are done. */
export function near<P extends Pick<Period, 'id' | 'fromOn'>>({ periods, rows, today }: Near<P>): readonly P[] {
  const waits = (id: string) =>
    rows.some(({ cells }) => cells.some((cell) => cell.periodId === id && cell.standing !== 'DONE'));
  const first = periods.findIndex(({ id }) => waits(id));
  if (first < 0) return periods.slice(-1);
  const next = periods.findIndex(({ fromOn }) => fromOn > today);
  return periods.slice(first, next < 0 ? undefined : Math.max(next, first) + 1);
}

/** The first period that waits for somebody. */
export const nextOf = ({ periods, rows }: Pick<Calendar, 'periods' | 'rows'>): Period | undefined =>
  periods.find(({ id }) =>
    rows.some(({ cells }) => cells.some((cell) => cell.periodId === id && cell.ageDays !== null)),
  );
