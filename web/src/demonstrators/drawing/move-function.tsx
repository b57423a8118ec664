import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTitleOf } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { DialogForm } from '../../ui/dialog-form';
import { SelectField } from '../../ui/field';
import { Refused } from '../../ui/problem';
import type { FunctionFacts } from '../facts';
import { refusals } from '../refusals';
import { useDeed } from '../use-deed';
import type { DrawingForm } from './drawn';
import { useWords } from './words';

const MoveFunctionMutation = graphql(`
  mutation MoveFunction($input: MoveFunctionInput!) {
    moveFunction(input: $input) {
      id
      version
    }
  }
`);

/** Hangs a function somewhere else in the tree, with its parts. */
export function MoveFunction({ fn, demonstrators, onDone }: DrawingForm & { fn: FunctionFacts }) {
  const say = useWords();
  const titleOf = useTitleOf();
  const [move] = useMutation(MoveFunctionMutation);
  const { id, version, code } = fn;
  const [demonstratorId, setDemonstrator] = useState(fn.demonstratorId);
  const [parentId, setParent] = useState(fn.parentId ?? '');
  const { run, error, clear } = useDeed({ done: say('done', { code }), onDone });
  const functions = demonstrators.find((one) => one.id === demonstratorId)?.functions ?? [];
  const input = { id, version, demonstratorId, parentFunctionId: parentId || null };
  return (
    <DialogForm
      save={say('save')}
      onCancel={onDone}
      onSubmit={() => run(() => move({ variables: { input } }))}
      refused={error !== undefined && <Refused error={error} what={say('refused', { code })} refusals={refusals} />}
    >
      <SelectField
        label={say('demonstrator')}
        data-autofocus
        value={demonstratorId}
        choices={demonstrators.map((one) => ({ value: one.id, label: `${one.code} ${titleOf(one)}` }))}
        onChange={(chosen) => {
          clear();
          setDemonstrator(chosen);
          setParent('');
        }}
      />
      <SelectField
        label={say('parent')}
        value={parentId}
        none={say('parent.none')}
        choices={functions
          .filter((one) => one.id !== id)
          .map((one) => ({ value: one.id, label: `${one.code} ${titleOf(one)}` }))}
        onChange={(chosen) => {
          clear();
          setParent(chosen);
        }}
      />
    </DialogForm>
  );
}
