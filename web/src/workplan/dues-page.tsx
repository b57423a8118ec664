import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { useProject } from '../consortium/current-project';
import { graphql } from '../graphql/gql';
import { inWords, startingInWords } from '../platform/number-words';
import { isId, oneOf, useUrlState } from '../platform/url-state';
import { Answer } from '../ui/answer';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { Pager } from '../ui/pager';
import { deliverableAsDated, milestoneAsDated } from './dated';
import { DeliverablePanel } from './deliverable-panel';
import { type DueChoices, DueFilters, noChoices } from './due-filters';
import { type DueView, oneList, standingsOf } from './dues';
import { DuesList, focusDue, type ListedDue } from './dues-list';
import styles from './dues-page.module.css';
import { MilestonePanel } from './milestone-panel';
import { useWords } from './words';
import { standings } from './work-state';

const DuesQuery = graphql(`
  query Dues(
    $projectId: ID!
    $filter: DueFilter
    $milestones: Boolean!
    $deliverables: Boolean!
    $afterMilestone: String
    $afterDeliverable: String
  ) {
    milestones(projectId: $projectId, filter: $filter, first: 100, after: $afterMilestone) @include(if: $milestones) {
      total
      nodes {
        id
        code
        titleFr
        titleEn
        baselineOn
        forecastOn
        achievedOn
        driftDays
        standing
        ...DueRow_Milestone
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    deliverables(projectId: $projectId, filter: $filter, first: 100, after: $afterDeliverable)
      @include(if: $deliverables) {
      total
      nodes {
        id
        code
        titleFr
        titleEn
        baselineOn
        dueOn
        submittedOn
        driftDays
        standing
        ...DueRow_Deliverable
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const address = { ...noChoices, jalon: '', livrable: '' };
const sound = {
  partenaire: isId,
  lot: isId,
  jalon: isId,
  livrable: isId,
  etat: oneOf('glisse', 'tout', ...standings),
  genre: oneOf('jalons', 'livrables'),
};

/** All milestones and deliverables in one dated list, and beside it the one that is open. */
export function DuesPage() {
  const say = useWords();
  const project = useProject();
  const list = useRef<HTMLDivElement>(null);
  const [{ jalon, livrable, ...choices }, choose] = useUrlState(address, sound);
  const view = choices.etat as DueView;
  const { data, error, refetch, fetchMore, loading } = useQuery(DuesQuery, {
    variables: {
      projectId: project.id,
      filter: {
        partnerId: choices.partenaire || undefined,
        workPackageId: choices.lot || undefined,
        standings: standingsOf(view),
      },
      milestones: choices.genre !== 'livrables',
      deliverables: choices.genre !== 'jalons',
    },
    notifyOnNetworkStatusChange: true,
  });

  const { milestones, deliverables } = data ?? {};
  const pages = [milestones, deliverables];
  const total = pages.reduce((sum, page) => sum + (page?.total ?? 0), 0);
  const dues = oneList<ListedDue>(
    {
      dues: milestones?.nodes.map((node) => ({ ...milestoneAsDated(node), row: node })) ?? [],
      more: milestones?.pageInfo.hasNextPage ?? false,
    },
    {
      dues: deliverables?.nodes.map((node) => ({ ...deliverableAsDated(node), row: node })) ?? [],
      more: deliverables?.pageInfo.hasNextPage ?? false,
    },
  );
  const late = dues.filter(({ standing }) => standing === 'LATE').length;
  const narrowed = Object.entries(choices).some(([key, value]) => value !== noChoices[key as keyof DueChoices]);
  const more = () =>
    fetchMore({
      variables: {
        milestones: milestones?.pageInfo.hasNextPage ?? false,
        deliverables: deliverables?.pageInfo.hasNextPage ?? false,
        afterMilestone: milestones?.pageInfo.endCursor,
        afterDeliverable: deliverables?.pageInfo.endCursor,
      },
    });
  const open = jalon || livrable;
  const close = () => {
    choose({ jalon: '', livrable: '' });
    focusDue(list.current, open);
  };

  return (
    <Page
      name={say('dues.name')}
      title={
        data &&
        say(narrowed ? 'dues.title.narrowed' : 'dues.title', {
          count: total,
          words: startingInWords(total, say.language, true),
          late,
          lateWords: inWords(late, say.language, true),
        })
      }
      lead={say('dues.lead')}
    >
      <DueFilters choices={choices} onChoose={choose} count={data && say('dues.count', { count: total })} />
      <div className={open ? styles.both : styles.alone}>
        <div ref={list}>
          <Answer data={data} error={error} rows={8} what={say('dues.unshown')} onRetry={() => void refetch()}>
            {() =>
              dues.length === 0 ? (
                <Card>
                  <EmptyState>{say(narrowed ? 'dues.empty.narrowed' : 'dues.empty')}</EmptyState>
                </Card>
              ) : (
                <>
                  <DuesList dues={dues} open={open} narrow={Boolean(open)} />
                  {pages.some((page) => page?.pageInfo.hasNextPage) && (
                    <Pager shown={dues.length} total={total} hasMore busy={loading} onMore={() => void more()} />
                  )}
                </>
              )
            }
          </Answer>
        </div>
        {jalon && <MilestonePanel key={jalon} id={jalon} onClose={close} />}
        {livrable && !jalon && <DeliverablePanel key={livrable} id={livrable} onClose={close} />}
      </div>
    </Page>
  );
}
