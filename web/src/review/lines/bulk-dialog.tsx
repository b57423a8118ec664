import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { DeedDialog } from '../../budget/agreement/deed-dialog';
import { graphql } from '../../graphql/gql';
import type { LinesChosenInput } from '../../graphql/graphql';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { TextArea } from '../../ui/field';
import { Segmented } from '../../ui/segmented';
import { refusals } from '../refusals';
import { useWords } from '../words';
import type { Term } from './dossier-data';
import { TypologyField } from './typology-field';

const PreviewDocument = graphql(`
  query BulkPreview($chosen: LinesChosenInput!) {
    bulkPreview(chosen: $chosen) {
      lines
      declared
      decided
      blocked
    }
  }
`);

const DecideLinesMutation = graphql(`
  mutation DecideLines($input: DecideLinesInput!) {
    decideLines(input: $input) {
      id
      version
    }
  }
`);

interface BulkDialogProps {
  chosen: LinesChosenInput;
  typologies: readonly Term[];
  onDone: () => void;
  onClose: () => void;
}

/** One decision over several lines: what it will take is told first, then it is made whole or not at all. */
export function BulkDialog({ chosen, typologies, onDone, onClose }: BulkDialogProps) {
  const say = useWords();
  const format = useFormat();
  const { data, error } = useQuery(PreviewDocument, { variables: { chosen }, fetchPolicy: 'network-only' });
  const [decideLines] = useMutation(DecideLinesMutation);
  const [decision, setDecision] = useState<'ACCEPTED' | 'PARKED' | 'REFUSED'>('ACCEPTED');
  const [typology, setTypology] = useState('');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const preview = data?.bulkPreview;
  const reason = words.trim();
  const deed = () => {
    setTried(true);
    if (!preview || preview.lines === 0) return false;
    if (decision !== 'ACCEPTED' && !reason) return false;
    if (decision === 'REFUSED' && !typology) return false;
    const { lines, declared } = preview;
    const said = { decision, reason: decision === 'ACCEPTED' ? '' : reason, source: '' };
    const why = decision === 'REFUSED' ? { typology } : {};
    return decideLines({ variables: { input: { chosen, lines, declared, ...said, ...why } } }).then(onDone);
  };
  return (
    <DeedDialog
      title={say('bulk.title')}
      lead={say('bulk.lead')}
      save={say('bulk.save')}
      done={say('bulk.done', { count: preview?.lines ?? 0 })}
      refused={say('bulk.refused')}
      refusals={refusals}
      deed={deed}
      onClose={onClose}
    >
      <Answer data={preview} error={error} refusals={refusals} rows={2}>
        {({ lines, declared, decided, blocked }) => (
          <p role="status">
            <b>{say('bulk.preview', { count: lines, sum: format.money(declared) })}</b>{' '}
            {decided > 0 && say('bulk.replaced', { count: decided })}{' '}
            {blocked > 0 && say('bulk.blocked', { count: blocked })}
          </p>
        )}
      </Answer>
      <Segmented
        label={say('bulk.decision')}
        segments={[
          { value: 'ACCEPTED', label: say('do.accept') },
          { value: 'PARKED', label: say('do.park') },
          { value: 'REFUSED', label: say('do.refuse') },
        ]}
        value={decision}
        onChange={setDecision}
      />
      {decision === 'REFUSED' && (
        <TypologyField value={typology} typologies={typologies} onChange={setTypology} missing={tried && !typology} />
      )}
      {decision !== 'ACCEPTED' && (
        <TextArea
          label={say('bulk.reason')}
          rows={3}
          max={4_000}
          value={words}
          onChange={setWords}
          error={tried && !reason ? say('form.needed') : undefined}
        />
      )}
    </DeedDialog>
  );
}
