import { useQuery } from '@apollo/client/react';
import { Fragment, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { useProject, useTitleOf } from '../consortium/current-project';
import { PartnerName } from '../consortium/partner-name';
import { graphql } from '../graphql/gql';
import type { WorkPackageQuery } from '../graphql/graphql';
import { projectMonth } from '../platform/day';
import { Questionable } from '../platform/questionable';
import { Answer } from '../ui/answer';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { DayText } from '../ui/figures';
import { Page } from '../ui/page';
import { WorkNeighbours } from './chain/work-neighbours';
import { byDay, datesOf } from './dated';
import { DatesTable } from './dates-table';
import { OwnWorks } from './own-works';
import { usePlaces } from './places';
import { workplanRefusals } from './refusals';
import { WorkRisks } from './risks/work-risks';
import { StatusHistory } from './status-history';
import { useWords } from './words';
import { WorkAims } from './work-aims';
import { WorkNow } from './work-now';
import styles from './work-package-page.module.css';
import { WorkTimeline } from './work-timeline';

const WorkPackageQueryDocument = graphql(`
  query WorkPackage($id: ID!, $projectId: ID!) {
    workPackage(id: $id) {
      id
      startsOn
      endsOn
      ...WorkAims_WorkPackage @unmask
      partners {
        id
        ...PartnerName_Partner
      }
      ...WorkStatus_WorkPackage @unmask
    }
    workPackages(projectId: $projectId, first: 100) {
      nodes {
        id
        parentId
        ...OwnWork_WorkPackage
        ...WorkDates_WorkPackage @unmask
      }
    }
  }
`);

type Work = WorkPackageQuery['workPackage'];

function Team({ partners }: Pick<Work, 'partners'>) {
  const say = useWords();
  const named = (shown: Work['partners']): ReactNode =>
    shown.map((partner, place) => (
      <Fragment key={partner.id}>
        {place > 0 && ', '}
        <PartnerName partner={partner} />
      </Fragment>
    ));
  const [lead, ...others] = partners;
  if (!lead) return null;
  if (others.length === 0) return say.rich('work.ledAlone', { lead: named([lead]) });
  return say.rich('work.led', { lead: named([lead]), others: named(others) });
}

function Facts({ work }: { work: Work }) {
  const say = useWords();
  const { startsOn } = useProject();
  return (
    <>
      <Team partners={work.partners} />{' '}
      {say.rich('work.lasts', {
        from: <DayText day={work.startsOn} />,
        until: <DayText day={work.endsOn} />,
        first: projectMonth(startsOn, work.startsOn),
        last: projectMonth(startsOn, work.endsOn),
      })}
    </>
  );
}

/** One work package: what it is for, what it has to reach, how it goes and all that was said of it. */
export function WorkPackagePage() {
  const say = useWords();
  const titleOf = useTitleOf();
  const places = usePlaces();
  const project = useProject();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(WorkPackageQueryDocument, { variables: { id, projectId: project.id } });
  const work = data?.workPackage;
  const tasks = data?.workPackages.nodes.filter(({ parentId }) => parentId === id) ?? [];
  const dates = work ? [work, ...tasks].flatMap(datesOf).sort(byDay) : [];
  return (
    <Page
      name={work ? work.code : say('work.name')}
      title={work && `${work.code} ${titleOf(work)}`}
      lead={work && <Facts work={work} />}
      actions={
        <>
          {work && <Questionable subject="WORK_PACKAGE" id={work.id} name={work.code} />}
          <ButtonLink to={places.works}>{say('work.back')}</ButtonLink>
        </>
      }
    >
      <Answer data={work} error={error} refusals={workplanRefusals} onRetry={() => void refetch()}>
        {(shown) => (
          <>
            <WorkNow work={shown} />
            <div className={styles.columns}>
              <div>
                {tasks.length > 0 && (
                  <Card title={say('tasks.title')}>
                    <OwnWorks works={tasks} />
                  </Card>
                )}
                <Card title={say('dates.title')}>
                  <WorkTimeline startsOn={shown.startsOn} endsOn={shown.endsOn} dates={dates} />
                  <DatesTable dates={dates} />
                </Card>
                <WorkNeighbours workPackageId={shown.id} />
                <WorkRisks workPackageId={shown.id} />
              </div>
              <WorkAims work={shown} />
            </div>
            <StatusHistory workPackageId={shown.id} code={shown.code} />
          </>
        )}
      </Answer>
    </Page>
  );
}
