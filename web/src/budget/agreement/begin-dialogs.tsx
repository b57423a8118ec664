import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';
import { TextArea, TextField } from '../../ui/field';
import { DayField } from '../../ui/typed-field';
import { DeedDialog } from './deed-dialog';
import { useWords } from './words';

const DraftAgreementMutation = graphql(`
  mutation DraftAgreement($input: DraftAgreementInput!) {
    draftAgreement(input: $input) {
      id
      ...AgreementRow_Agreement
    }
  }
`);

const RecordAgreementMutation = graphql(`
  mutation RecordAgreement($input: RecordAgreementInput!) {
    recordAgreement(input: $input) {
      id
      ...AgreementRow_Agreement
    }
  }
`);

const MOST_TITLE = 120;
const MOST_REASON = 2_000;

/** Begins an amendment, and goes to where it is drawn up. */
export function DraftDialog({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const navigate = useNavigate();
  const { id: projectId } = useProject();
  const [draft] = useMutation(DraftAgreementMutation);
  const [id] = useState(newId);
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const deed = () => {
    setTried(true);
    if (!title.trim()) return false;
    const input = { id, projectId, title: title.trim(), reason: reason.trim() };
    return draft({ variables: { input } }).then(() => navigate(`/p/${projectId}/convention/${id}`));
  };
  return (
    <DeedDialog
      title={say('draft.title')}
      lead={say('draft.lead')}
      save={say('draft.save')}
      done={say('draft.done')}
      refused={say('draft.refused')}
      deed={deed}
      onClose={onClose}
    >
      <TextField
        label={say('draft.name')}
        data-autofocus
        maxLength={MOST_TITLE}
        value={title}
        onChange={setTitle}
        error={tried && !title.trim() ? say('field.missing') : undefined}
      />
      <TextArea label={say('draft.reason')} optional rows={3} max={MOST_REASON} value={reason} onChange={setReason} />
    </DeedDialog>
  );
}

/** Makes of what stands the first version. */
export function RecordDialog({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const { id: projectId, startsOn: begins, endsOn: finishes } = useProject();
  const [record] = useMutation(RecordAgreementMutation);
  const [id] = useState(newId);
  const [title, setTitle] = useState(say('agreement.name'));
  const [startsOn, setStartsOn] = useState(begins);
  const [endsOn, setEndsOn] = useState(finishes);
  const [paidUntil, setPaidUntil] = useState(finishes);
  const [effectiveOn, setEffectiveOn] = useState(begins);
  const deed = () => {
    if (!title.trim() || !startsOn || !endsOn || !paidUntil || !effectiveOn) return false;
    const input = { id, projectId, title: title.trim(), startsOn, endsOn, paidUntil, effectiveOn };
    return record({ variables: { input } });
  };
  return (
    <DeedDialog
      title={say('record.title')}
      lead={say('record.lead')}
      save={say('record.save')}
      done={say('record.done')}
      refused={say('record.refused')}
      deed={deed}
      onClose={onClose}
    >
      <TextField
        label={say('draft.name')}
        data-autofocus
        maxLength={MOST_TITLE}
        value={title}
        onChange={setTitle}
        error={title.trim() ? undefined : say('field.missing')}
      />
      <DayField label={say('field.effective')} value={effectiveOn} onChange={setEffectiveOn} />
      <DayField label={say('field.starts')} value={startsOn} onChange={setStartsOn} />
      <DayField label={say('field.ends')} value={endsOn} onChange={setEndsOn} />
      <DayField label={say('field.paid')} value={paidUntil} onChange={setPaidUntil} />
    </DeedDialog>
  );
}
