import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords as useBudgetWords } from '../../budget/words';
import { useProject } from '../../consortium/current-project';
import { EvidenceDialog } from '../../documents/evidence-viewer/evidence-dialog';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { DayText, Money } from '../../ui/figures';
import { Pager } from '../../ui/pager';
import { type Column, Table } from '../../ui/table';
import { type Declaration, DeclarationLinesDocument, type Line } from './declaration-data';
import { refusals } from './refusals';
import { useWords } from './words';

interface StatementTableProps {
  claim: Declaration;
  /** Leads each line back to its ledger. */
  linked: boolean;
  /** What may be done with a line, if anything: its word, and whether it is done already. */
  act?: {
    readonly word: (line: Line) => string;
    readonly label: (line: Line) => string;
    readonly pressed?: (line: Line) => boolean;
    readonly run: (line: Line) => void;
  };
}

/** The statement of expenditure as it will be made: its columns, in the order in which the authority reads them. */
export function StatementTable({ claim, linked, act }: StatementTableProps) {
  const say = useWords();
  const budget = useBudgetWords();
  const { id: projectId } = useProject();
  const [shown, setShown] = useState<Line>();
  const { data, error, refetch, fetchMore, loading } = useQuery(DeclarationLinesDocument, {
    variables: { id: claim.id },
    fetchPolicy: 'cache-and-network',
  });
  const flats = claim.flatRates.map(
    ({ rate, title, category, amount }): Line => ({
      ...{
        id: rate,
        number: 0,
        category,
        method: 'FLAT_RATE',
        paidOn: null,
        incurredOn: claim.period.untilOn,
        documentRef: title,
        issuer: '',
      },
      ...{ net: amount, vat: '0.00', gross: amount, description: say('statement.flat'), eligible: amount },
      documents: [],
      __typename: 'PartnerClaimLine',
    }),
  );
  const address = (line: Line) => `/p/${projectId}/depenses?partenaire=${claim.partner.id}&ligne=${line.id}`;
  const columns: readonly Column<Line>[] = [
    {
      key: 'number',
      title: say('line.number'),
      cell: (line) =>
        linked && line.method !== 'FLAT_RATE' ? <Link to={address(line)}>{line.number}</Link> : line.number || '–',
    },
    { key: 'category', title: say('line.category'), cell: ({ category }) => budget(`category.${category}`) },
    { key: 'paid', title: say('line.paid'), cell: ({ paidOn }) => <DayText day={paidOn} /> },
    { key: 'document', title: say('line.document'), cell: ({ documentRef }) => documentRef },
    { key: 'issuer', title: say('line.issuer'), cell: ({ issuer }) => issuer || '–' },
    { key: 'net', title: say('line.net'), end: true, cell: ({ net }) => <Money value={net} /> },
    { key: 'vat', title: say('line.vat'), end: true, cell: ({ vat }) => <Money value={vat} /> },
    { key: 'gross', title: say('line.gross'), end: true, cell: ({ gross }) => <Money value={gross} /> },
    { key: 'description', title: say('line.description'), cell: ({ description }) => description },
    {
      key: 'eligible',
      title: say('line.eligible'),
      end: true,
      cell: ({ eligible }) => (
        <b>
          <Money value={eligible} />
        </b>
      ),
    },
    ...(claim.round > 0 && !linked
      ? [
          {
            key: 'evidence',
            title: say('line.evidence'),
            cell: (line: Line) =>
              line.documents.length === 0 ? (
                <span className="dim">{line.category === 'STAFF' ? say('line.evidence.kept') : '–'}</span>
              ) : (
                <Button
                  kind="quiet"
                  size="small"
                  label={say('line.evidence.of', { number: line.number, count: line.documents.length })}
                  onClick={() => setShown(line)}
                >
                  {say('line.evidence.count', { count: line.documents.length })}
                </Button>
              ),
          },
        ]
      : []),
    ...(act
      ? [
          {
            key: 'act',
            title: say('line.act'),
            titleHidden: true,
            cell: (line: Line) =>
              line.method === 'FLAT_RATE' ? null : (
                <Button
                  kind="quiet"
                  size="small"
                  label={act.label(line)}
                  pressed={act.pressed?.(line)}
                  onClick={() => act.run(line)}
                >
                  {act.word(line)}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <Card title={say('statement.title')} aside={say('statement.aside')}>
      <Answer
        data={data}
        error={error}
        rows={6}
        what={say('statement.unshown')}
        refusals={refusals}
        onRetry={() => void refetch()}
      >
        {({ partnerClaimLines: { nodes, total, pageInfo } }) =>
          nodes.length + flats.length === 0 ? (
            <EmptyState>{say('statement.empty')}</EmptyState>
          ) : (
            <>
              <Table
                caption={say('statement.caption')}
                dense
                ordered
                columns={columns}
                rows={pageInfo.hasNextPage ? nodes : [...nodes, ...flats]}
                rowKey={({ id }) => id}
              />
              {pageInfo.hasNextPage && (
                <Pager
                  shown={nodes.length}
                  total={total}
                  hasMore
                  busy={loading}
                  onMore={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
                />
              )}
            </>
          )
        }
      </Answer>
      {shown && (
        <EvidenceDialog
          title={say('line.evidence.title', { number: shown.number, issuer: shown.issuer })}
          lead={shown.description}
          documents={shown.documents}
          facts={{ ...shown, reference: shown.documentRef }}
          onClose={() => setShown(undefined)}
        />
      )}
    </Card>
  );
}
