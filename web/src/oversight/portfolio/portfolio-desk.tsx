import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { sumOf } from '../../budget/agreement/cents';
import type { DecommitmentLevel, PortfolioFilter, PortfolioOrder } from '../../graphql/graphql';
import { useUrlState } from '../../platform/url-state';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { FilterBar, FilterSearch, FilterSelect } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { ExportMenu } from './export-menu';
import styles from './portfolio.module.css';
import { PortfolioListDocument, PortfolioYearsDocument } from './portfolio-data';
import { ProjectsCard } from './projects-card';
import { useWords } from './words';
import { YearsCard } from './years-card';

const EVERY = { q: '', annee: '', situation: '', echeance: '', tri: 'name' };
const PAUSE = 250;
const standings: readonly PortfolioFilter[] = ['CLAIM_IN_CONTROL', 'LATE', 'BEHIND'];
const levels: readonly DecommitmentLevel[] = ['LOST', 'HIGH', 'MODERATE', 'LOW', 'NONE'];

/** All projects that one follows for an authority: what is committed, certified, paid, and what waits. */
export function PortfolioDesk({ today }: { today: string }) {
  const say = useWords();
  const format = useFormat();
  const [{ q, annee, situation, echeance, tri }, choose] = useUrlState(EVERY);
  const [search] = useDebouncedValue(q.trim(), PAUSE);
  const years = useQuery(PortfolioYearsDocument);
  const choices = {
    search: search || null,
    year: annee ? Number(annee) : null,
    standing: standings.find((one) => one === situation) ?? null,
    decommitment: levels.find((one) => one === echeance) ?? null,
    order: tri.replace('-', '').toUpperCase() as PortfolioOrder,
    descending: tri.startsWith('-'),
  };
  const list = useQuery(PortfolioListDocument, { variables: { choices }, notifyOnNetworkStatusChange: true });
  const known = years.data?.portfolioYears ?? [];
  const page = (list.data ?? list.previousData)?.portfolio;
  const sum = (key: 'agreed' | 'certified' | 'paid') => format.money(sumOf(known.map((year) => year[key])), 'never');
  const projects = known.reduce((all, year) => all + year.projects, 0);
  const numbers = [...new Set(known.map(({ year }) => year))];
  const totals = { projects, certified: sum('certified'), paid: sum('paid'), agreed: sum('agreed') };
  return (
    <Page
      name={say('name')}
      title={years.data && say('title', totals)}
      lead={years.data && say('lead', totals)}
      actions={<ExportMenu choices={choices} />}
    >
      <div className={styles.page}>
        <Answer data={years.data} error={years.error} rows={4} onRetry={() => void years.refetch()}>
          {() => <YearsCard years={known} today={today} />}
        </Answer>
        <FilterBar
          active={q !== '' || annee !== '' || situation !== '' || echeance !== ''}
          onClear={() => choose({ ...EVERY, tri })}
          count={page && say('filter.count', { total: page.total })}
        >
          <FilterSearch label={say('filter.search')} value={q} onChange={(typed) => choose({ q: typed })} />
          <FilterSelect
            label={say('filter.year')}
            value={annee}
            choices={numbers.map((year) => ({ value: String(year), label: String(year) }))}
            onChange={(chosen) => choose({ annee: chosen })}
          />
          <FilterSelect
            label={say('filter.standing')}
            value={situation}
            choices={standings.map((one) => ({ value: one, label: say(`standing.${one}`) }))}
            onChange={(chosen) => choose({ situation: chosen })}
          />
          <FilterSelect
            label={say('filter.decommitment')}
            value={echeance}
            choices={levels.map((one) => ({ value: one, label: say(`level.${one}`) }))}
            onChange={(chosen) => choose({ echeance: chosen })}
          />
        </FilterBar>
        <Answer data={page} error={list.error} onRetry={() => void list.refetch()}>
          {({ nodes, total, pageInfo }) => (
            <>
              <ProjectsCard rows={nodes} order={tri} onOrder={(order) => choose({ tri: order })} />
              <Pager
                shown={nodes.length}
                total={total}
                hasMore={pageInfo.hasNextPage}
                busy={list.loading}
                onMore={() => void list.fetchMore({ variables: { after: pageInfo.endCursor } })}
              />
            </>
          )}
        </Answer>
      </div>
    </Page>
  );
}
