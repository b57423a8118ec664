import { useQuery } from '@apollo/client/react';
import { useProject } from '../../consortium/current-project';
import { can } from '../../platform/permissions';
import { useUrlState } from '../../platform/url-state';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { Page } from '../../ui/page';
import { Segmented } from '../../ui/segmented';
import { PeriodDeadlines } from './period-deadlines';
import styles from './reporting.module.css';
import { type Calendar, isLate, near, nextOf, ReportingCalendarQueryDocument } from './reporting-data';
import { ReportingMatrix } from './reporting-matrix';
import { useWords } from './words';

const address = { periodes: 'proches' };

/** Who is late, in the title; what comes next, below it. */
function useSentences(calendar: Calendar | undefined) {
  const say = useWords();
  const format = useFormat();
  if (!calendar) return {};
  const { rows, claims } = calendar;
  const late = claims
    ? rows.filter(({ cells }) => cells.some(isLate)).length
    : rows.flatMap(({ cells }) => cells.flatMap(({ missing }) => missing)).filter(({ ageDays }) => ageDays > 0).length;
  const next = nextOf(calendar);
  return {
    title: say(claims ? 'title.lead' : 'title.partner', { late }),
    lead: next
      ? say('lead.next', {
          number: next.number,
          partners: format.day(next.partnersDueOn),
          due: format.due(next.partnersDueOn),
          authority: format.day(next.dueOn),
        })
      : say('lead.none'),
  };
}

/** Who declares what by when, and what is missing from whom. */
export function ReportingPage() {
  const say = useWords();
  const project = useProject();
  const { id: projectId } = project;
  const [choices, choose] = useUrlState(address);
  const { data, error, refetch } = useQuery(ReportingCalendarQueryDocument, { variables: { projectId } });
  const calendar = data?.reportingCalendar;
  return (
    <Page
      name={say('name')}
      {...useSentences(calendar)}
      actions={
        <>
          {(can(project, 'project.payroll') || can(project, 'project.remind')) && (
            <ButtonLink to={`/p/${projectId}/periodes/previsions`}>{say('forecasts')}</ButtonLink>
          )}
          {can(project, 'project.remind') && <ButtonLink to={`/p/${projectId}/relances`}>{say('remind')}</ButtonLink>}
        </>
      }
    >
      <Answer data={calendar} error={error} rows={8} what={say('unshown')} onRetry={() => void refetch()}>
        {(shown) => {
          const periods = choices.periodes === 'toutes' ? shown.periods : near(shown);
          return (
            <div className={styles.cards}>
              <ReportingMatrix rows={shown.rows} periods={periods} />
              <div className={styles.bar}>
                <Segmented
                  label={say('show')}
                  labelHidden
                  segments={[
                    { value: 'proches', label: say('show.near') },
                    { value: 'toutes', label: say('show.all') },
                  ]}
                  value={choices.periodes}
                  onChange={(periodes) => choose({ periodes })}
                />
              </div>
              <PeriodDeadlines periods={periods} claims={shown.claims} />
            </div>
          );
        }}
      </Answer>
    </Page>
  );
}
