import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useProject } from '../consortium/current-project';
import { useViewer } from '../consortium/viewer';
import { graphql } from '../graphql/gql';
import { yearMonthDate } from '../platform/day';
import { can } from '../platform/permissions';
import { useToday } from '../platform/today';
import { useUrlState } from '../platform/url-state';
import { Answer } from '../ui/answer';
import { Button, ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { Page } from '../ui/page';
import { Segmented } from '../ui/segmented';
import { HoursMap } from './hours-map';
import styles from './hours-page.module.css';
import { PasteDialog } from './paste-dialog';
import { PersonDialog } from './person-dialog';
import { useHoursPlaces } from './places';
import { effortRefusals } from './refusals';
import { useWords } from './words';

const HoursYearQueryDocument = graphql(`
  query HoursYear($projectId: ID!, $year: Int!) {
    employees(projectId: $projectId, first: 100) {
      total
      nodes {
        id
        name
        job
        illustrative
        version
        viewerCan
        person {
          id
        }
        partner {
          id
          shortName
        }
        year(year: $year) {
          year
          worked
          ceiling
          months {
            id
            month
            state
            version
            worked
            elsewhere
            absent
          }
        }
      }
    }
  }
`);

const address = { annee: '' };

/** The people whose hours one may see, a year at a glance; one's own alone for who keeps no one else's. */
export function HoursPage() {
  const say = useWords();
  const places = useHoursPlaces();
  const project = useProject();
  const viewer = useViewer();
  const [thisYear] = yearMonthDate(useToday());
  const [{ annee }, choose] = useUrlState(address);
  const year = Number(annee) || thisYear;
  const [doing, setDoing] = useState<'add' | 'paste'>();
  const { data, previousData, error, refetch } = useQuery(HoursYearQueryDocument, {
    variables: { projectId: project.id, year },
  });
  const shown = data ?? previousData;
  const people = shown?.employees.nodes ?? [];
  const keeps = can(project, 'project.payroll');
  const alone = people.length > 0 && people.every(({ person }) => person?.id === viewer?.id);
  const waiting = people.flatMap((person) => person.year.months).filter(({ state }) => state === 'SIGNED').length;
  const firstYear = yearMonthDate(project.startsOn)[0];
  const years = Array.from({ length: Math.max(1, thisYear - firstYear + 1) }, (_, i) => String(firstYear + i)).slice(
    -4,
  );
  const name = say(alone && !keeps ? 'name.own' : 'name');
  return (
    <Page
      name={name}
      title={shown && (alone && !keeps ? name : say('title', { people: people.length, waiting }))}
      lead={say(alone && !keeps ? 'lead.own' : 'lead')}
      actions={
        keeps && (
          <>
            <ButtonLink to={`${places.hours}/taux`}>{say('rates.open')}</ButtonLink>
            {people.length > 0 && (
              <Button icon={<Icon name="copy" />} onClick={() => setDoing('paste')}>
                {say('paste.open')}
              </Button>
            )}
            <Button kind="primary" icon={<Icon name="plus" />} onClick={() => setDoing('add')}>
              {say('person.add')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.years}>
        <Segmented
          label={say('map.year')}
          labelHidden
          segments={years.map((one) => ({ value: one, label: one }))}
          value={String(year)}
          onChange={(one) => choose({ annee: one === String(thisYear) ? '' : one })}
        />
      </div>
      <Answer
        data={shown}
        error={error}
        rows={8}
        what={say('unshown')}
        refusals={effortRefusals}
        onRetry={() => void refetch()}
      >
        {() =>
          people.length === 0 ? (
            <Card title={say('map.title', { year })} titleHidden>
              <EmptyState>{say(keeps ? 'empty.keeps' : 'empty')}</EmptyState>
            </Card>
          ) : (
            <HoursMap people={people} year={year} />
          )
        }
      </Answer>
      {doing === 'add' && <PersonDialog onClose={() => setDoing(undefined)} />}
      {doing === 'paste' && <PasteDialog people={people} year={year} onClose={() => setDoing(undefined)} />}
    </Page>
  );
}
