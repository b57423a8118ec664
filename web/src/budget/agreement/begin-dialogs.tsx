import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';
import { DayField } from '../../ui/typed-field';
import { DeedDialog } from './deed-dialog';
import { isWhole, ReasonField, TitleField, WindowFields } from './term-fields';
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
      <TitleField value={title} onChange={setTitle} tried={tried} />
      <ReasonField value={reason} onChange={setReason} optional />
    </DeedDialog>
  );
}

/** Makes of what stands the first version. */
export function RecordDialog({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const { id: projectId, startsOn, endsOn } = useProject();
  const [record] = useMutation(RecordAgreementMutation);
  const [id] = useState(newId);
  const [title, setTitle] = useState(say('agreement.name'));
  const [days, setDays] = useState({ startsOn, endsOn, paidUntil: endsOn });
  const [effectiveOn, setEffectiveOn] = useState(startsOn);
  const deed = () => {
    if (!title.trim() || !isWhole(days) || !effectiveOn) return false;
    const input = { id, projectId, title: title.trim(), ...days, effectiveOn };
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
      <TitleField value={title} onChange={setTitle} />
      <DayField label={say('field.effective')} value={effectiveOn} onChange={setEffectiveOn} />
      <WindowFields value={days} onChange={setDays} />
    </DeedDialog>
  );
}
