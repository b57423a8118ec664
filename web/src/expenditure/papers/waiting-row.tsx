import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { EvidenceDialog } from '../../documents/evidence-viewer/evidence-dialog';
import { graphql } from '../../graphql/gql';
import type { EvidenceKind } from '../../graphql/graphql';
import { useFormat } from '../../platform/use-format';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { piecesFr } from '../findings.fr';
import { FindLine } from './find-line';
import type { Paper, PaperLine } from './paper-line';
import styles from './papers.module.css';
import { useWords } from './words';

const FilePaperMutation = graphql(`
  mutation FilePaper($input: FilePaperInput!) {
    filePaper(input: $input) {
      id
    }
  }
`);

const kinds = Object.keys(piecesFr).map((key) => key.replace('piece.', '') as EvidenceKind);

interface WaitingRowProps {
  paper: Paper;
  ledger: { readonly projectId: string; readonly partnerId: string };
  onRefused: (error: unknown) => void;
}

/** A paper with the line that its name speaks of: one click files it. */
export function WaitingRow({ paper, ledger, onRefused }: WaitingRowProps) {
  const say = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const { matches, sameAs } = paper;
  const { name } = paper.document;
  const [chosen, setChosen] = useState<PaperLine | undefined>(matches[0]?.expense);
  const [kind, setKind] = useState<EvidenceKind>(matches[0]?.kind ?? 'INVOICE');
  const [looking, setLooking] = useState(false);
  const [searching, setSearching] = useState(false);
  const [filePaper, { loading }] = useMutation(FilePaperMutation);
  const match = matches.find(({ expense }) => expense.id === chosen?.id);
  const offered = [...matches.map(({ expense }) => expense), ...(chosen && !match ? [chosen] : [])];
  const words = ({ number, issuer, gross }: PaperLine) => say('line', { number, issuer, amount: format.money(gross) });

  const file = async ({ id, number }: PaperLine) => {
    try {
      await filePaper({
        variables: { input: { documentId: paper.id, expenseId: id, kind } },
        refetchQueries: ['WaitingPapers', 'PaperDesk', 'PaperMatrix'],
        awaitRefetchQueries: true,
      });
      onRefused(undefined);
      announce(say('paper.filed', { name, number }));
    } catch (thrown) {
      onRefused(thrown);
    }
  };
  return (
    <li className={styles.paper}>
      <div className={styles.named}>
        <p>
          <b>{name}</b>
        </p>
        {sameAs && (
          <p className="small tone-risque" role="note">
            {say('paper.same', { name: sameAs })}
          </p>
        )}
        {match ? (
          <p className="small dim">
            {say(match.clear ? 'paper.clear' : 'paper.unsure')}
            {', '}
            {match.by.map((hint) => say(`hint.${hint}`)).join(', ')}
          </p>
        ) : (
          !chosen && <p className="small dim">{say('paper.none')}</p>
        )}
      </div>
      {chosen && (
        <>
          <SelectField
            label={<span className="vh">{say('paper.line.of', { name })}</span>}
            value={chosen.id}
            choices={offered.map((line) => ({ value: line.id, label: words(line) }))}
            onChange={(id) => {
              setChosen(offered.find((line) => line.id === id));
              setKind(matches.find(({ expense }) => expense.id === id)?.kind ?? kind);
            }}
          />
          <SelectField
            label={<span className="vh">{say('paper.kind.of', { name })}</span>}
            value={kind}
            choices={kinds.map((value) => ({ value, label: say(`piece.${value}`) }))}
            onChange={setKind}
          />
        </>
      )}
      <div className={styles.deeds}>
        {chosen && (
          <Button
            kind="primary"
            size="small"
            busy={loading}
            label={say('paper.file.of', { name, number: chosen.number })}
            onClick={() => void file(chosen)}
          >
            {say('paper.file')}
          </Button>
        )}
        <Button size="small" kind="quiet" label={say('paper.look.of', { name })} onClick={() => setLooking(true)}>
          {say('paper.look')}
        </Button>
        <Button size="small" label={say('paper.search.of', { name })} onClick={() => setSearching(true)}>
          {say('paper.search')}
        </Button>
      </div>
      {looking && (
        <EvidenceDialog
          title={name}
          lead={chosen && words(chosen)}
          documents={[paper.document]}
          facts={chosen && { ...chosen, reference: chosen.documentRef }}
          onClose={() => setLooking(false)}
        />
      )}
      {searching && (
        <FindLine
          name={name}
          ledger={ledger}
          onChosen={(line) => {
            setChosen(line);
            setSearching(false);
          }}
          onClose={() => setSearching(false)}
        />
      )}
    </li>
  );
}
