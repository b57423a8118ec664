import { useMutation } from '@apollo/client/react';
import { graphql } from '../../graphql/gql';
import { DialogForm } from '../../ui/dialog-form';
import { Refused } from '../../ui/problem';
import { refusals } from '../refusals';
import { useDeed } from '../use-deed';
import { betweenOf, type InterfaceFacts } from './interfaces-of-function';
import { useWords } from './words';

const RemoveInterfaceMutation = graphql(`
  mutation RemoveFunctionInterface($input: RemoveInterfaceInput!) {
    removeFunctionInterface(input: $input) {
      id
    }
  }
`);

interface RemoveInterfaceProps {
  met: InterfaceFacts;
  onDone: () => void;
}

/** Takes an interface away. */
export function RemoveInterface({ met, onDone }: RemoveInterfaceProps) {
  const say = useWords();
  const [remove] = useMutation(RemoveInterfaceMutation);
  const { id, version } = met;
  const { run, error } = useDeed({ done: say('remove.done', { code: betweenOf(met) }), onDone });
  return (
    <DialogForm
      save={say('remove.save')}
      onCancel={onDone}
      onSubmit={() => run(() => remove({ variables: { input: { id, version } } }))}
      refused={error !== undefined && <Refused error={error} what={say('refused')} refusals={refusals} />}
    >
      <p data-autofocus tabIndex={-1}>
        {say.language === 'fr' ? met.wordsFr : met.wordsEn}
      </p>
    </DialogForm>
  );
}
