import { useMutation } from '@apollo/client/react';
import { graphql } from '../../graphql/gql';
import { useDraft } from '../../platform/draft';
import { TextArea } from '../../ui/field';
import { DeedDialog } from './deed-dialog';
import { useWords } from './words';

const ExplainDelayMutation = graphql(`
  mutation ExplainDelay($input: ExplainDelayInput!) {
    explainDelay(input: $input) {
      id
      version
      delayReason
      unexplained
    }
  }
`);

interface ExplainDialogProps {
  deliverable: {
    readonly id: string;
    readonly version: number;
    readonly code: string;
    readonly delayReason: string;
  };
  onClose: () => void;
}

/** Why a deliverable is late, in the words of its author. */
export function ExplainDialog({ deliverable: { id, version, code, delayReason }, onClose }: ExplainDialogProps) {
  const say = useWords();
  const [explain] = useMutation(ExplainDelayMutation);
  const { values, change, forget } = useDraft(`deliverable.${id}.explain`, { words: delayReason });
  const words = values.words.trim();
  return (
    <DeedDialog
      title={say('explain.title', { code })}
      lead={say('explain.lead')}
      save={say('explain.save')}
      done={say('explain.done', { code })}
      refused={say('explain.refused')}
      ready={words !== ''}
      send={() => explain({ variables: { input: { id, version, delayReason: words } } })}
      forget={forget}
      onClose={onClose}
    >
      {(tried) => (
        <TextArea
          label={say('explain.words')}
          data-autofocus
          value={values.words}
          max={500}
          rows={3}
          onChange={(typed) => change({ words: typed })}
          error={tried && words === '' ? say('words.missing') : undefined}
        />
      )}
    </DeedDialog>
  );
}
