import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useProject } from '../../consortium/current-project';
import { startingInWords } from '../../platform/number-words';
import { useUrlState } from '../../platform/url-state';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { DayText, Money } from '../../ui/figures';
import { IllustrativeMark } from '../../ui/illustrative-mark';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { type Column, Table } from '../../ui/table';
import styles from './agreement.module.css';
import { type AgreementRow, AgreementsQueryDocument } from './agreement-data';
import { DraftDialog, RecordDialog } from './begin-dialogs';
import { ProgrammeCard } from './programme-card';
import { agreementRefusals } from './refusals';
import { TransfersCard } from './transfers-card';
import { VersionSheet } from './version-sheet';
import { VersionState } from './version-state';
import { useWords } from './words';

const address = { version: '' };

/** The agreement: its versions, the one that is looked at beside the one before, transfers, and the programme’s figures. */
export function AgreementPage() {
  const say = useWords();
  const { id: projectId, illustrative } = useProject();
  const [choices, choose] = useUrlState(address);
  const [asking, setAsking] = useState<'draft' | 'record'>();
  const { data, error, loading, refetch, fetchMore } = useQuery(AgreementsQueryDocument, {
    variables: { projectId },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const found = data?.agreements;
  const desk = data?.agreementDesk;
  const first = found?.nodes.find(({ state }) => state === 'PROPOSED' || state === 'DRAFT') ?? found?.nodes[0];
  const shown = found?.nodes.find(({ id }) => id === choices.version) ?? first;
  const may = (verb: string) => desk?.viewerCan.includes(verb) ?? false;
  return (
    <Page
      name={say('agreement.name')}
      title={found && say('agreement.title', { count: found.total, words: startingInWords(found.total, say.language) })}
      lead={say('agreement.lead')}
      actions={
        may('agreement.draft') &&
        found &&
        !desk?.inHand && (
          <Button kind="primary" onClick={() => setAsking(desk?.inForce ? 'draft' : 'record')}>
            {say(desk?.inForce ? 'draft.begin' : 'record.begin')}
          </Button>
        )
      }
    >
      <Answer
        data={found}
        error={error}
        rows={4}
        what={say('agreement.unshown')}
        refusals={agreementRefusals}
        onRetry={() => void refetch()}
      >
        {({ nodes, total, pageInfo }) => (
          <Card title={say('agreement.name')} titleHidden>
            {nodes.length === 0 ? (
              <EmptyState>{say('agreement.empty')}</EmptyState>
            ) : (
              <Versions versions={nodes} shown={shown?.id} onOpen={(version) => choose({ version })} />
            )}
            {pageInfo.hasNextPage && (
              <Pager
                shown={nodes.length}
                total={total}
                hasMore
                busy={loading}
                onMore={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
              />
            )}
            {illustrative && nodes.length > 0 && (
              <p className={styles.note}>
                <IllustrativeMark>{say('financing.illustrative')}</IllustrativeMark>
              </p>
            )}
          </Card>
        )}
      </Answer>
      {shown && <VersionSheet key={shown.id} id={shown.id} />}
      {desk && <TransfersCard may={may('agreement.transfer')} inForce={Boolean(desk.inForce)} />}
      {desk?.programme && <ProgrammeCard programme={desk.programme} />}
      {desk && !desk.programme && (
        <Card>
          <EmptyState>{say('programme.none')}</EmptyState>
        </Card>
      )}
      {asking === 'draft' && <DraftDialog onClose={() => setAsking(undefined)} />}
      {asking === 'record' && <RecordDialog onClose={() => setAsking(undefined)} />}
    </Page>
  );
}

interface VersionsProps {
  versions: readonly AgreementRow[];
  shown: string | undefined;
  onOpen: (id: string) => void;
}

function Versions({ versions, shown, onOpen }: VersionsProps) {
  const say = useWords();
  const columns: readonly Column<AgreementRow>[] = [
    {
      key: 'title',
      title: say('column.title'),
      cell: ({ id, number, title }) => (
        <Button kind="quiet" pressed={id === shown} onClick={() => onOpen(id)}>
          {say('version.title', { number, title })}
        </Button>
      ),
    },
    { key: 'state', title: say('column.state'), cell: ({ state }) => <VersionState state={state} /> },
    { key: 'effective', title: say('column.effective'), cell: ({ effectiveOn }) => <DayText day={effectiveOn} /> },
    { key: 'total', title: say('column.total'), end: true, cell: ({ total }) => <Money value={total} /> },
  ];
  return (
    <Table
      caption={say('agreement.caption')}
      columns={columns}
      rows={versions}
      rowKey={({ id }) => id}
      rowTone={({ id }) => (id === shown ? 'now' : undefined)}
      onOpen={({ id }) => onOpen(id)}
      ordered
      dense
    />
  );
}
