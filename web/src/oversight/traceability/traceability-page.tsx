import { useQuery } from '@apollo/client/react';
import { useProject } from '../../consortium/current-project';
import { refusals } from '../../demonstrators/refusals';
import { useDemonstratorPlaces } from '../../demonstrators/use-places';
import { FileRefusal } from '../../documents/file-refusal';
import { graphql } from '../../graphql/gql';
import { isId, useUrlState } from '../../platform/url-state';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar, FilterSelect } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { exchangeRefusals } from '../../workplan/exchange/refusals';
import { usePlanExport } from '../../workplan/exchange/use-plan-export';
import { TraceTable } from './trace-table';
import styles from './traceability-page.module.css';
import { useWords } from './words';

const TraceabilityQueryDocument = graphql(`
  query Traceability($projectId: ID!) {
    traceability(projectId: $projectId) {
      projectId
      partial
      total {
        planned
        certified
      }
      traced {
        planned
      }
    }
    demonstrators(projectId: $projectId) {
      id
      code
      titleFr
      titleEn
    }
    project(id: $projectId) {
      id
      partners {
        id
        shortName
      }
    }
    workPackages(projectId: $projectId, first: 100) {
      nodes {
        id
        code
      }
    }
  }
`);

const TracesQueryDocument = graphql(`
  query Traces($projectId: ID!, $filter: TraceFilter, $after: String) {
    traces(projectId: $projectId, filter: $filter, first: 100, after: $after) {
      total
      sum {
        planned
        declared
        certified
      }
      nodes {
        id
        ...TraceRow_Trace @unmask
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const address = { demonstrateur: '', partenaire: '', lot: '' };
const sound = { demonstrateur: isId, partenaire: isId, lot: isId };

/** Function × work package × deliverable × euros: what each part of the demonstrators is worth, to the cent. */
export function TraceabilityPage() {
  const say = useWords();
  const format = useFormat();
  const places = useDemonstratorPlaces();
  const { id: projectId } = useProject();
  const leaving = usePlanExport(projectId);
  const [choices, choose] = useUrlState(address, sound);
  const {
    data: known,
    error: unknown,
    refetch: again,
  } = useQuery(TraceabilityQueryDocument, { variables: { projectId } });
  const { demonstrateur, partenaire, lot } = choices;
  const filter = {
    demonstratorId: demonstrateur || undefined,
    partnerId: partenaire || undefined,
    workPackageId: lot || undefined,
  };
  const narrowed = Boolean(demonstrateur || partenaire || lot);
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(TracesQueryDocument, {
    variables: { projectId, filter },
    notifyOnNetworkStatusChange: true,
  });
  const found = data?.traces ?? (error ? undefined : previousData?.traces);
  const { total, traced, partial } = known?.traceability ?? {};
  const codes = (all: readonly { readonly id: string; readonly code: string }[] = []) =>
    all.map(({ id, code }) => ({ value: id, label: code }));
  return (
    <Page
      name={say('name')}
      title={
        total &&
        traced &&
        say('title', { traced: format.money(traced.planned, 'never'), total: format.money(total.planned, 'never') })
      }
      lead={say(partial ? 'lead.partial' : 'lead')}
      actions={
        <>
          {partial === false && (
            <Button busy={leaving.saving.making} onClick={() => leaving.save('TRACES')}>
              {say('save')}
            </Button>
          )}
          <ButtonLink to={places.tree}>{say('back')}</ButtonLink>
        </>
      }
    >
      {leaving.saving.error !== undefined && (
        <FileRefusal error={leaving.saving.error} what={say('unsaved')} refusals={exchangeRefusals} />
      )}
      <FilterBar
        active={narrowed}
        onClear={() => choose(address)}
        count={found && say('count', { count: found.total })}
      >
        <FilterSelect
          label={say('demonstrator')}
          value={demonstrateur}
          choices={codes(known?.demonstrators)}
          onChange={(chosen) => choose({ demonstrateur: chosen })}
        />
        <FilterSelect
          label={say('partner')}
          value={partenaire}
          choices={(known?.project.partners ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))}
          onChange={(chosen) => choose({ partenaire: chosen })}
        />
        <FilterSelect
          label={say('work')}
          value={lot}
          choices={codes(known?.workPackages.nodes)}
          onChange={(chosen) => choose({ lot: chosen })}
        />
      </FilterBar>
      <Card title={say('name')} titleHidden>
        <Answer
          data={found}
          error={error ?? unknown}
          rows={8}
          what={say('unshown')}
          refusals={refusals}
          onRetry={() => {
            void refetch();
            void again();
          }}
        >
          {({ nodes, sum, pageInfo, total: all }) =>
            nodes.length === 0 ? (
              <EmptyState>{say(narrowed ? 'empty.narrowed' : 'empty')}</EmptyState>
            ) : (
              <>
                <div className={styles.wide}>
                  <TraceTable rows={nodes} sum={sum} />
                </div>
                {pageInfo.hasNextPage && (
                  <Pager
                    shown={nodes.length}
                    total={all}
                    hasMore
                    busy={loading}
                    onMore={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
                  />
                )}
                {total && total.certified === null && (
                  <p className={`small dim ${styles.note}`}>{say('certified.none')}</p>
                )}
              </>
            )
          }
        </Answer>
      </Card>
    </Page>
  );
}
