import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Answer } from '../ui/answer';
import { Dialog } from '../ui/dialog';
import { refusals } from './refusals';
import { RemoveStudy } from './remove-study';
import { type FunctionStudied, StudiesQueryDocument } from './studies-of-function';
import type { StudyDeed } from './study-deed';
import { StudyForm } from './study-form';
import { StudyList } from './study-list';
import { useFocusOf } from './use-focus-of';
import { useWords } from './words';

interface StudiesDialogProps {
  id: string;
  code: string;
  title: string;
  onClose: () => void;
}

/** Who studies a function, study by study; and, for those who answer for it, the next one. */
export function StudiesDialog({ id, code, title, onClose }: StudiesDialogProps) {
  const say = useWords();
  const { data, error, refetch } = useQuery(StudiesQueryDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const [doing, setDoing] = useState<StudyDeed>({ deed: 'read' });
  const body = useFocusOf(doing);
  const read = () => setDoing({ deed: 'read' });
  const reading = doing.deed === 'read';
  const study = data?.elementaryFunction.studies.find((one) => one.id === doing.id);
  const work = study?.workPackage.code ?? '';
  return (
    <Dialog
      opened
      onClose={reading ? onClose : read}
      title={doing.deed === 'read' ? title : say(`study.${doing.deed}.title`, { code, work })}
      lead={say(doing.deed === 'remove' ? 'study.remove.lead' : 'studies.lead')}
      width={620}
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
  fn: FunctionStudied;
  doing: StudyDeed;
  onDo: (doing: StudyDeed) => void;
  onDone: () => void;
}

function Done({ fn, doing, onDo, onDone }: DoneProps) {
  const study = fn.studies.find(({ id }) => id === doing.id);
  if (doing.deed === 'add') return <StudyForm fn={fn} onDone={onDone} />;
  if (!study || doing.deed === 'read') return <StudyList fn={fn} onDo={onDo} />;
  if (doing.deed === 'change') return <StudyForm fn={fn} study={study} onDone={onDone} />;
  return <RemoveStudy fn={fn} study={study} onDone={onDone} />;
}
