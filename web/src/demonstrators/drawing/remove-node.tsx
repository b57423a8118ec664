import { useMutation } from '@apollo/client/react';
import { useTitleOf } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { DialogForm } from '../../ui/dialog-form';
import { Refused } from '../../ui/problem';
import { refusals } from '../refusals';
import { useDeed } from '../use-deed';
import { useWords } from './words';

const RemoveDemonstratorMutation = graphql(`
  mutation RemoveDemonstrator($input: RemoveDemonstratorInput!) {
    removeDemonstrator(input: $input) {
      id
    }
  }
`);

const RemoveFunctionMutation = graphql(`
  mutation RemoveFunction($input: RemoveFunctionInput!) {
    removeFunction(input: $input) {
      id
    }
  }
`);

interface RemoveNodeProps {
  kind: 'demonstrator' | 'function';
  node: { id: string; version: number; code: string; titleFr: string; titleEn: string };
  onDone: () => void;
}

/** Takes a node out of the tree; the API says what still hangs on it. */
export function RemoveNode({ kind, node, onDone }: RemoveNodeProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const [removeDemonstrator] = useMutation(RemoveDemonstratorMutation);
  const [removeFunction] = useMutation(RemoveFunctionMutation);
  const { id, version, code } = node;
  const { run, error } = useDeed({ done: say('removed', { code }), onDone });
  const remove = kind === 'demonstrator' ? removeDemonstrator : removeFunction;
  return (
    <DialogForm
      save={say('remove')}
      onCancel={onDone}
      onSubmit={() => run(() => remove({ variables: { input: { id, version } } }))}
      refused={error !== undefined && <Refused error={error} what={say('refused', { code })} refusals={refusals} />}
    >
      <p data-autofocus tabIndex={-1}>
        {code} {titleOf(node)}
      </p>
    </DialogForm>
  );
}
