import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Answer } from '../ui/answer';
import { Dialog } from '../ui/dialog';
import type { Doing } from './doing';
import { refusals } from './refusals';
import { RemoveRequirement } from './remove-requirement';
import { RequirementForm } from './requirement-form';
import { RequirementList } from './requirement-list';
import { type FunctionAsked, RequirementsQueryDocument } from './requirements-of-function';
import { useFocusOf } from './use-focus-of';
import { VerdictForm } from './verdict-form';
import { useWords } from './words';

interface RequirementsDialogProps {
  id: string;
  code: string;
  title: string;
  onClose: () => void;
}

/** What a function must do, line by line; and, for those who answer for it, the next line or the next verdict. */
export function RequirementsDialog({ id, code, title, onClose }: RequirementsDialogProps) {
  const say = useWords();
  const { data, error, refetch } = useQuery(RequirementsQueryDocument, { variables: { id } });
  const [doing, setDoing] = useState<Doing>({ deed: 'read' });
  const body = useFocusOf(doing);
  const read = () => setDoing({ deed: 'read' });
  const reading = doing.deed === 'read';
  const asked = data?.elementaryFunction.requirements.find((one) => 'id' in doing && one.id === doing.id);
  return (
    <Dialog
      opened
      onClose={reading ? onClose : read}
      title={reading ? title : say(`requirement.${doing.deed}.title`, { code: asked?.code ?? code })}
      lead={say(reading ? 'requirements.lead' : `requirement.${doing.deed}.lead`)}
      width={680}
    >
      <div ref={body}>
        <Answer data={data} error={error} rows={3} refusals={refusals} onRetry={() => void refetch()}>
          {({ elementaryFunction: fn }) => <Done fn={fn} doing={doing} onDo={setDoing} onDone={read} />}
        </Answer>
      </div>
    </Dialog>
  );
}

interface DoneProps {
  fn: FunctionAsked;
  doing: Doing;
  onDo: (doing: Doing) => void;
  onDone: () => void;
}

function Done({ fn, doing, onDo, onDone }: DoneProps) {
  if (doing.deed === 'add') return <RequirementForm fn={fn} onDone={onDone} />;
  const asked = 'id' in doing ? fn.requirements.find(({ id }) => id === doing.id) : undefined;
  if (!asked) return <RequirementList fn={fn} onDo={onDo} />;
  if (doing.deed === 'change') return <RequirementForm fn={fn} asked={asked} onDone={onDone} />;
  if (doing.deed === 'judge') return <VerdictForm fn={fn} asked={asked} onDone={onDone} />;
  return <RemoveRequirement asked={asked} onDone={onDone} />;
}
