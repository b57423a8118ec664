import { useQuery } from '@apollo/client/react';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { addMonths } from '../../platform/day';
import { useToday } from '../../platform/today';
import { useUrlState } from '../../platform/url-state';
import { Answer } from '../../ui/answer';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { Segmented } from '../../ui/segmented';
import { useWords as useWorkingWords } from '../../workplan/calendars/words';
import { usePlaces } from '../../workplan/places';
import { Agenda } from './agenda';
import styles from './calendar.module.css';
import { firstOf, lastOf } from './month';
import { MonthGrid } from './month-grid';
import { Subscriptions } from './subscriptions';
import { useWords } from './words';

const ProjectCalendarQuery = graphql(`
  query ProjectCalendar($projectId: ID!, $scope: CalendarScope!, $from: Day!, $until: Day!) {
    calendar(projectId: $projectId, scope: $scope, from: $from, until: $until) {
      projectId
      hasOwn
      entries {
        ...CalendarEntry @unmask
      }
      links {
        id
        scope
        version
        madeAt
      }
    }
  }
`);

const address = { mois: '', vue: 'mois', qui: 'projet' };
const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

/** The dates of a project by month, and the address that keeps them in one's own calendar. */
export function CalendarPage() {
  const say = useWords();
  const working = useWorkingWords();
  const places = usePlaces();
  const today = useToday();
  const { id: projectId } = useProject();
  const [{ mois, vue, qui }, choose] = useUrlState(address);
  const month = firstOf(MONTH.test(mois) ? `${mois}-01` : today);
  const scope = qui === 'moi' ? 'MINE' : 'PROJECT';
  const { data, previousData, error, refetch } = useQuery(ProjectCalendarQuery, {
    variables: { projectId, scope, from: month, until: lastOf(month) },
  });
  const calendar = data?.calendar ?? (error ? undefined : previousData?.calendar);
  const named = new Intl.DateTimeFormat(say.language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}T00:00:00Z`),
  );
  const go = (months: number) => choose({ mois: addMonths(month, months).slice(0, 7) });
  return (
    <Page
      name={say('calendar.name')}
      title={data && say('calendar.title', { count: data.calendar.entries.length, month: named })}
      lead={say('calendar.lead')}
      actions={<ButtonLink to={places.calendars}>{working('open')}</ButtonLink>}
    >
      <Answer
        data={calendar}
        error={error}
        rows={8}
        what={say('calendar.unshown')}
        onRetry={() => (qui === 'moi' ? choose({ qui: 'projet' }) : void refetch())}
      >
        {({ entries, links, hasOwn }) => (
          <>
            <div className={styles.tools}>
              <div className={styles.steps}>
                <Button label={say('calendar.previous')} onClick={() => go(-1)}>
                  ←
                </Button>
                <Button onClick={() => choose({ mois: '' })}>{say('calendar.today')}</Button>
                <Button label={say('calendar.next')} onClick={() => go(1)}>
                  →
                </Button>
              </div>
              <Segmented
                label={say('calendar.view')}
                labelHidden
                segments={(['mois', 'agenda'] as const).map((value) => {
                  return { value, label: say(`calendar.view.${value}`) };
                })}
                value={vue === 'agenda' ? 'agenda' : 'mois'}
                onChange={(value) => choose({ vue: value })}
              />
              {hasOwn && (
                <Segmented
                  label={say('calendar.scope')}
                  labelHidden
                  segments={(['PROJECT', 'MINE'] as const).map((value) => {
                    return { value, label: say(`calendar.scope.${value}`) };
                  })}
                  value={scope}
                  onChange={(value) => choose({ qui: value === 'MINE' ? 'moi' : 'projet' })}
                />
              )}
            </div>
            <div className={styles.columns}>
              <Card title={named}>
                {vue !== 'agenda' && (
                  <div className={styles.wide}>
                    <MonthGrid caption={say('calendar.grid', { month: named })} month={month} entries={entries} />
                  </div>
                )}
                <div className={vue === 'agenda' ? undefined : styles.narrow}>
                  {entries.length === 0 ? (
                    <EmptyState>{say('calendar.none', { month: named })}</EmptyState>
                  ) : (
                    <Agenda entries={entries} />
                  )}
                </div>
              </Card>
              <div>
                <Subscriptions projectId={projectId} hasOwn={hasOwn} links={links} />
              </div>
            </div>
          </>
        )}
      </Answer>
    </Page>
  );
}
