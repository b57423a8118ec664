import { useApolloClient, useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useEvidencePrefetch } from '../documents/evidence-viewer/use-evidence-files';
import { graphql } from '../graphql/gql';
import type { ClaimLinesQuery } from '../graphql/graphql';
import { BY_PAGES } from '../platform/read-again';
import { useFormat } from '../platform/use-format';
import { Answer } from '../ui/answer';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { KeyHints } from '../ui/kbd';
import { Pager } from '../ui/pager';
import styles from './claim-lines.module.css';
import { LineFilters } from './line-filters';
import { filterOf, isFiltered, type LineChoices, sortOf } from './line-query';
import { LineSheet, LineSheetFragment } from './line-sheet';
import { LineTable } from './line-table';
import { LinkedLine } from './linked-line';
import { useWords } from './words';

const ClaimLinesQueryDocument = graphql(`
  query ClaimLines(
    $claimId: ID!
    $filter: ClaimLineFilter!
    $sort: ClaimLineSort!
    $descending: Boolean!
    $after: String
  ) {
    claimLines(
      claimId: $claimId
      filter: $filter
      sort: $sort
      descending: $descending
      first: 50
      after: $after
    ) {
      total
      sum
      categories {
        category
        lines
        declared
      }
      partners {
        partner {
          id
        }
        lines
        declared
      }
      nodes {
        id
        ...LineTable_ClaimLine
        ...LineSheet_ClaimLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Held {
  readonly lines: number;
  readonly declared: string;
}

/** What each category and each partner, by its key, still hold under the filter. */
export type UnderFilter = ReadonlyMap<string, Held>;

interface ClaimLinesProps {
  claimId: string;
  /** The address of the project. */
  base: string;
  choices: LineChoices;
  onChoose: (changes: Partial<LineChoices>) => void;
  partners: readonly Choice[];
  categories: readonly Choice[];
  works: readonly Choice[];
  /** What stands above the lines and follows their filter: what is left under it, none while nothing is filtered. */
  above: (underFilter: UnderFilter | undefined) => ReactNode;
}

/** How long someone may pause while typing before the lines follow. */
const PAUSE = 250;

type Lines = ClaimLinesQuery['claimLines'];

/** The lines of a claim: narrowed, sorted, paged, each open to its documents. */
export function ClaimLines({ claimId, base, choices, onChoose, above, ...lists }: ClaimLinesProps) {
  const say = useWords();
  const format = useFormat();
  const client = useApolloClient();
  const [search] = useDebouncedValue(choices.texte, PAUSE);
  const query = useQuery(ClaimLinesQueryDocument, {
    variables: { claimId, filter: filterOf(choices, search), ...sortOf(choices.tri) },
    notifyOnNetworkStatusChange: true,
    context: BY_PAGES,
  });
  const { error, refetch, fetchMore, loading } = query;
  const data = query.data ?? query.previousData;
  const narrowed = isFiltered(choices);
  const underFilter = ({ categories, partners }: Lines): UnderFilter =>
    new Map([
      ...categories.map((total): [string, Held] => [String(total.category), total]),
      ...partners.map((total): [string, Held] => [String(total.partner?.id), total]),
    ]);
  const nodes = data?.claimLines.nodes ?? [];
  const at = nodes.findIndex(({ id }) => id === choices.ligne);
  const open = nodes[at];
  const more = () => void fetchMore({ variables: { after: data?.claimLines.pageInfo.endCursor } });
  const prefetch = useEvidencePrefetch();
  const bring = (next: (typeof nodes)[number] | undefined) => {
    const line =
      next && client.readFragment({ fragment: LineSheetFragment, fragmentName: 'LineSheet_ClaimLine', from: next });
    if (line) prefetch(line.documents);
  };
  const close = () => onChoose({ ligne: '' });
  const goTo = (place: number) => {
    const line = nodes[place];
    if (line) onChoose({ ligne: line.id });
    if (place >= nodes.length - 2 && data?.claimLines.pageInfo.hasNextPage) more();
  };

  return (
    <>
      {above(narrowed && data ? underFilter(data.claimLines) : undefined)}
      <LineFilters
        {...lists}
        choices={choices}
        onChoose={onChoose}
        count={data && say('filter.count', { total: data.claimLines.total, sum: format.money(data.claimLines.sum) })}
      />
      <Card title={say('lines')} titleHidden>
        <div className={styles.lines} aria-busy={loading}>
          <Answer data={data} error={error} what={say('lines.unshown')} rows={12} onRetry={() => void refetch()}>
            {({ claimLines: { total, sum, pageInfo } }) =>
              total === 0 ? (
                <EmptyState>{say(narrowed ? 'lines.none' : 'lines.empty')}</EmptyState>
              ) : (
                <>
                  <LineTable
                    lines={nodes}
                    sum={sum}
                    order={choices.tri}
                    openId={choices.ligne}
                    onOrder={(tri) => onChoose({ tri })}
                    onOpen={(ligne) => onChoose({ ligne })}
                  />
                  <Pager
                    shown={nodes.length}
                    total={total}
                    hasMore={pageInfo.hasNextPage}
                    busy={loading}
                    onMore={more}
                  />
                </>
              )
            }
          </Answer>
        </div>
      </Card>
      <div className={styles.keys}>
        <KeyHints
          hints={[
            { keys: ['j', 'k'], label: say('hint.line') },
            { keys: ['Enter'], label: say('hint.open') },
          ]}
        />
      </div>
      {open && (
        <LineSheet
          line={open}
          base={base}
          steps={{
            place: say('sheet.place', { at: at + 1, total: data?.claimLines.total ?? nodes.length }),
            isFirst: at === 0,
            isLast: at === nodes.length - 1,
            onStep: (by) => goTo(at + by),
          }}
          onReady={() => bring(nodes[at + 1])}
          onClose={close}
        />
      )}
      {data && !open && choices.ligne !== '' && (
        <LinkedLine key={choices.ligne} id={choices.ligne} claimId={claimId} base={base} onClose={close} />
      )}
    </>
  );
}
