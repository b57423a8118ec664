import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Answer } from '../../ui/answer';
import { Dialog } from '../../ui/dialog';
import { refusals } from '../refusals';
import { useFocusOf } from '../use-focus-of';
import { AgreeOnInterface } from './agree-on-interface';
import type { InterfaceDeed } from './interface-deed';
import { InterfaceForm } from './interface-form';
import { InterfaceList } from './interface-list';
import { betweenOf, FunctionInterfacesDocument } from './interfaces-of-function';
import { RemoveInterface } from './remove-interface';
import { useWords } from './words';

interface InterfacesDialogProps {
  id: string;
  code: string;
  title: string;
  onClose: () => void;
}

/** What a function gives and takes; and, for either side, the next interface or the agreement. */
export function InterfacesDialog({ id, code, title, onClose }: InterfacesDialogProps) {
  const say = useWords();
  const { data, error, refetch } = useQuery(FunctionInterfacesDocument, { variables: { id } });
  const [doing, setDoing] = useState<InterfaceDeed>({ deed: 'read' });
  const body = useFocusOf(doing);
  const read = () => setDoing({ deed: 'read' });
  const { deed } = doing;
  const met = data?.elementaryFunction.interfaces.find((one) => one.id === doing.id);
  return (
    <Dialog
      opened
      onClose={deed === 'read' ? onClose : read}
      title={deed === 'read' ? title : say(`${deed}.title`, { code: met ? betweenOf(met) : code })}
      lead={say(deed === 'read' || deed === 'add' ? 'lead' : `${deed}.lead`)}
      width={620}
    >
      <div ref={body}>
        <Answer data={data} error={error} rows={3} refusals={refusals} onRetry={() => void refetch()}>
          {({ elementaryFunction: fn }) => {
            if (deed === 'add') return <InterfaceForm fn={fn} onDone={read} />;
            if (!met || deed === 'read') return <InterfaceList fn={fn} onDo={setDoing} />;
            if (deed === 'change') return <InterfaceForm fn={fn} met={met} onDone={read} />;
            if (deed === 'agree') return <AgreeOnInterface met={met} onDone={read} />;
            return <RemoveInterface met={met} onDone={read} />;
          }}
        </Answer>
      </div>
    </Dialog>
  );
}
