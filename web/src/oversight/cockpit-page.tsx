import { useQuery } from '@apollo/client/react';
import { useProject } from '../consortium/current-project';
import { graphql } from '../graphql/gql';
import type { CockpitQuery } from '../graphql/graphql';
import { isDay } from '../platform/day';
import { inWords, startingInWords } from '../platform/number-words';
import { useUrlState } from '../platform/url-state';
import { Answer } from '../ui/answer';
import { Page } from '../ui/page';
import { useNews } from '../workplan/live-changes';
import { CockpitCounts } from './cockpit-counts';
import styles from './cockpit-page.module.css';
import { DueMapCard } from './due-map-card';
import { MapSpan, type Span } from './map-span';
import { RecentUpdates } from './recent-updates';
import { SlippingTable } from './slipping-table';
import { useWords } from './words';
import { WorstRisksCard } from './worst-risks-card';

const CockpitQueryDocument = graphql(`
  query Cockpit($projectId: ID!, $from: Day, $until: Day) {
    project(id: $projectId) {
      id
      claimPeriods {
        id
        number
        fromOn
        untilOn
      }
    }
    cockpit(projectId: $projectId, from: $from, until: $until) {
      projectId
      from
      until
      workStates {
        state
        count
      }
      milestoneStandings {
        standing
        count
      }
      deliverableStandings {
        standing
        count
      }
      slipping {
        id
        ...SlippingItem_DueItem @unmask
      }
      map {
        partner {
          id
          shortName
          illustrative
        }
        items {
          id
          ...MapItem_DueItem @unmask
        }
        late
        atRisk
      }
      recent {
        update {
          id
          ...RecentUpdate_StatusUpdate
        }
        workPackage {
          id
          code
          titleFr
          titleEn
        }
      }
    }
  }
`);

type Cockpit = CockpitQuery['cockpit'];

const sumOf = (counts: Cockpit['milestoneStandings'], ...wanted: readonly string[]): number =>
  counts.filter(({ standing }) => wanted.includes(standing)).reduce((sum, { count }) => sum + count, 0);

/** What slips, in the title; who it depends on, below it. */
function useSentences(cockpit: Cockpit | undefined) {
  const say = useWords();
  if (!cockpit) return {};
  const { milestoneStandings, deliverableStandings, slipping, map } = cockpit;
  const counts = [...milestoneStandings, ...deliverableStandings];
  const late = sumOf(counts, 'LATE');
  const all = late + sumOf(counts, 'AT_RISK');
  const holders = new Map(slipping.map(({ partner }) => [partner.id, partner.shortName]));
  const quiet = map.filter(({ partner, late: l, atRisk }) => !holders.has(partner.id) && l + atRisk === 0).length;
  const names = new Intl.ListFormat(say.language, { type: 'conjunction' }).format(holders.values());
  const title = say('cockpit.title', {
    count: all,
    words: startingInWords(all, say.language, true),
    late,
    lateWords: inWords(late, say.language, true),
  });
  const quietSaid = say('cockpit.quiet', { count: quiet, words: startingInWords(quiet, say.language) });
  return { title, lead: holders.size > 0 ? `${say('cockpit.holders', { names })} ${quietSaid}` : quietSaid };
}

const address = { vue: '', carte: '', du: '', au: '' };

/** How the project goes: what slips and who can unblock it, all that is due by partner and month, what was said last. */
export function CockpitPage() {
  const say = useWords();
  const project = useProject();
  const [{ vue, carte, du, au }, choose] = useUrlState(address);
  const moved = isDay(du) && isDay(au) && du <= au;
  const span: Span = vue === 'projet' ? 'projet' : moved ? 'ailleurs' : 'periode';
  const { data, previousData, error, refetch } = useQuery(CockpitQueryDocument, {
    variables: {
      projectId: project.id,
      ...(span === 'projet' && { from: project.startsOn, until: project.endsOn }),
      ...(span === 'ailleurs' && { from: du, until: au }),
    },
  });
  const news = useNews();
  const shown = data ?? previousData;
  const { title, lead } = useSentences(shown?.cockpit);
  return (
    <Page name={say('cockpit.name')} title={title} lead={lead}>
      <Answer data={shown} error={error} rows={8} what={say('cockpit.unshown')} onRetry={() => void refetch()}>
        {({ cockpit, project: { claimPeriods } }) => (
          <div className={styles.cards}>
            <SlippingTable items={cockpit.slipping} />
            <WorstRisksCard />
            <CockpitCounts {...cockpit} />
            <DueMapCard
              rows={cockpit.map}
              from={cockpit.from}
              until={cockpit.until}
              periods={claimPeriods}
              table={carte === 'tableau'}
              onTable={(table) => choose({ carte: table ? 'tableau' : '' })}
              span={
                <MapSpan
                  span={span}
                  from={cockpit.from}
                  until={cockpit.until}
                  onSpan={(next) => choose({ vue: next === 'projet' ? 'projet' : '', du: '', au: '' })}
                  onMove={(from, until) => choose({ vue: '', du: from, au: until })}
                />
              }
            />
            <RecentUpdates lines={cockpit.recent} news={news} />
          </div>
        )}
      </Answer>
    </Page>
  );
}
