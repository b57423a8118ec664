import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DeedDialog } from '../../budget/agreement/deed-dialog';
import { useProject } from '../../consortium/current-project';
import { newId } from '../../platform/apollo';
import { useFormat } from '../../platform/use-format';
import { TextArea } from '../../ui/field';
import { MoneyField } from '../../ui/typed-field';
import { refusals } from '../refusals';
import { useWords } from '../words';
import { AdvanceRoomQuery, AskAdvanceMutation, EditAdvanceMutation } from './advance-data';

const MOST_PURPOSE = 2_000;

interface AskDialogProps {
  /** The request as it stands; none to begin one. */
  claim?: {
    readonly id: string;
    readonly version: number;
    readonly requested: string | null;
    readonly purpose: string;
  };
  onClose: () => void;
}

/** How much money in advance, and what for; it is sent like any claim afterwards. */
export function AskDialog({ claim, onClose }: AskDialogProps) {
  const say = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  const { id: projectId } = useProject();
  const { data } = useQuery(AdvanceRoomQuery, { variables: { projectId }, fetchPolicy: 'network-only' });
  const [ask] = useMutation(AskAdvanceMutation);
  const [edit] = useMutation(EditAdvanceMutation);
  const [id] = useState(newId);
  const [amount, setAmount] = useState(claim?.requested ?? '');
  const [purpose, setPurpose] = useState(claim?.purpose ?? '');
  const [tried, setTried] = useState(false);
  const room = data?.advanceRoom.room;
  const deed = () => {
    setTried(true);
    const said = { requested: amount, purpose: purpose.trim() };
    if (!amount || !said.purpose) return false as const;
    if (claim) return edit({ variables: { input: { id: claim.id, version: claim.version, ...said } } });
    return ask({ variables: { input: { id, projectId, ...said } } }).then(() =>
      navigate(`/p/${projectId}/demandes/${id}`),
    );
  };
  return (
    <DeedDialog
      title={say('advance.ask.title')}
      lead={say('advance.ask.lead')}
      save={say(claim ? 'advance.edit.save' : 'advance.ask.save')}
      done={say('advance.ask.done')}
      refused={say('advance.ask.refused')}
      refusals={refusals}
      deed={deed}
      onClose={onClose}
    >
      <MoneyField
        label={say('advance.requested')}
        first
        hint={room ? say('advance.room', { room: format.money(room) }) : undefined}
        value={amount}
        onChange={setAmount}
        error={tried && !amount ? say('advance.needed') : undefined}
      />
      <TextArea
        label={say('advance.purpose')}
        rows={3}
        max={MOST_PURPOSE}
        value={purpose}
        onChange={setPurpose}
        error={tried && !purpose.trim() ? say('advance.needed') : undefined}
      />
    </DeedDialog>
  );
}
