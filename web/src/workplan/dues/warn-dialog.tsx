import { useMutation } from '@apollo/client/react';
import { graphql } from '../../graphql/gql';
import { useDraft } from '../../platform/draft';
import { TextArea } from '../../ui/field';
import { DeedDialog } from './deed-dialog';
import { useWords } from './words';

const WarnOfMilestoneMutation = graphql(`
  mutation WarnOfMilestone($input: WarnOfMilestoneInput!) {
    warnOfMilestone(input: $input) {
      id
      version
      state
      standing
      viewerCan
    }
  }
`);

interface WarnDialogProps {
  milestone: { readonly id: string; readonly version: number; readonly code: string };
  atRisk: boolean;
  onClose: () => void;
}

/** A milestone may be missed, or may be met after all: always with the reason. */
export function WarnDialog({ milestone: { id, version, code }, atRisk, onClose }: WarnDialogProps) {
  const say = useWords();
  const [warn] = useMutation(WarnOfMilestoneMutation);
  const deed = atRisk ? 'warn' : 'calm';
  const { values, change, forget } = useDraft(`milestone.${id}.${deed}`, { words: '' });
  const words = values.words.trim();
  return (
    <DeedDialog
      title={say(`${deed}.title`, { code })}
      lead={say(`${deed}.lead`)}
      save={say(`${deed}.save`)}
      done={say(`${deed}.done`, { code })}
      refused={say('warn.refused', { code })}
      ready={words !== ''}
      send={() => warn({ variables: { input: { id, version, atRisk, words } } })}
      forget={forget}
      onClose={onClose}
    >
      {(tried) => (
        <TextArea
          label={say('warn.words')}
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
