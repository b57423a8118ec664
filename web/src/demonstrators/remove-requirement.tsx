import { useMutation } from '@apollo/client/react';
import { graphql } from '../graphql/gql';
import { DialogForm } from '../ui/dialog-form';
import { Refused } from '../ui/problem';
import { refusals } from './refusals';
import type { RequirementFacts } from './requirements-of-function';
import { useDeed } from './use-deed';
import { useWords } from './words';

const RemoveRequirementMutation = graphql(`
  mutation RemoveRequirement($input: RemoveRequirementInput!) {
    removeRequirement(input: $input) {
      id
    }
  }
`);

interface RemoveRequirementProps {
  asked: RequirementFacts;
  onDone: () => void;
}

/** Takes away a requirement of which nothing was found yet. */
export function RemoveRequirement({ asked, onDone }: RemoveRequirementProps) {
  const say = useWords();
  const [remove] = useMutation(RemoveRequirementMutation);
  const { id, version, code } = asked;
  const { run, error } = useDeed({ done: say('requirement.remove.done', { code }), onDone });
  return (
    <DialogForm
      save={say('requirement.remove')}
      onCancel={onDone}
      onSubmit={() => run(() => remove({ variables: { input: { id, version } } }))}
      refused={
        error !== undefined && <Refused error={error} what={say('requirement.refused', { code })} refusals={refusals} />
      }
    >
      <p data-autofocus tabIndex={-1}>
        {say.language === 'fr' ? asked.wordsFr : asked.wordsEn}
      </p>
    </DialogForm>
  );
}
