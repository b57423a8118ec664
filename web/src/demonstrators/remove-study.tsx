import { useMutation } from '@apollo/client/react';
import { graphql } from '../graphql/gql';
import { DialogForm } from '../ui/dialog-form';
import { Refused } from '../ui/problem';
import { refusals } from './refusals';
import type { FunctionStudied, StudyFacts } from './studies-of-function';
import { useDeed } from './use-deed';
import { useWords } from './words';

const RemoveStudyMutation = graphql(`
  mutation RemoveStudy($input: RemoveStudyInput!) {
    removeStudy(input: $input) {
      id
      studies {
        id
      }
    }
  }
`);

interface RemoveStudyProps {
  fn: FunctionStudied;
  study: StudyFacts;
  onDone: () => void;
}

/** Takes a study away: its share of the work package is traced no more. */
export function RemoveStudy({ fn: { code }, study, onDone }: RemoveStudyProps) {
  const say = useWords();
  const [remove] = useMutation(RemoveStudyMutation);
  const { id, version, share, workPackage } = study;
  const { run, error } = useDeed({ done: say('study.remove.done', { code }), onDone });
  return (
    <DialogForm
      save={say('study.remove')}
      onCancel={onDone}
      onSubmit={() => run(() => remove({ variables: { input: { id, version } } }))}
      refused={error !== undefined && <Refused error={error} what={say('study.refused')} refusals={refusals} />}
    >
      <p data-autofocus tabIndex={-1}>
        {say('study.share.of', { share, work: workPackage.code })}, {study.partner.shortName}
      </p>
    </DialogForm>
  );
}
