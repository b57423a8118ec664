import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import { useDraft } from '../../platform/draft';
import { readAgain } from '../../platform/read-again';
import { refusalIn, useRefusal } from '../../platform/refusal';
import { useAnnounce } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { TextArea } from '../../ui/field';
import { Refused } from '../../ui/problem';
import { DayField } from '../../ui/typed-field';
import { riskRefusals } from './refusals';
import { MOST_WORDS } from './review-dialog';
import { StaleRisk } from './stale-risk';
import { useWords } from './words';

const CloseRiskMutation = graphql(`
  mutation CloseRisk($input: CloseRiskInput!) {
    closeRisk(input: $input) {
      id
      ...RiskRow_Risk
    }
  }
`);

const ReopenRiskMutation = graphql(`
  mutation ReopenRisk($input: ReopenRiskInput!) {
    reopenRisk(input: $input) {
      id
      ...RiskRow_Risk
    }
  }
`);

interface EndDialogProps {
  /** Whether it is closed or opened again. */
  deed: 'close' | 'reopen';
  risk: { readonly id: string; readonly version: number; readonly code: string };
  onClose: () => void;
}

/** Closes a risk, or opens it again: always with the reason. */
export function EndDialog(props: EndDialogProps) {
  const say = useWords();
  const { deed, risk, onClose } = props;
  return (
    <Dialog opened onClose={onClose} title={say(`${deed}.title`, { code: risk.code })} lead={say(`${deed}.lead`)}>
      <EndForm {...props} />
    </Dialog>
  );
}

function EndForm({ deed, risk: { id, version, code }, onClose }: EndDialogProps) {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const sentenceOf = useRefusal(riskRefusals);
  const [close] = useMutation(CloseRiskMutation);
  const [reopen] = useMutation(ReopenRiskMutation);
  const { values, change, forget } = useDraft(`risk.${id}.${deed}`, { words: '', nextReviewOn: '' });
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const refused = error ? refusalIn(error).code : undefined;
  const ofDay = refused === 'risk.next-review-past';
  const words = values.words.trim();
  const write = (changes: Partial<typeof values>) => {
    setError(undefined);
    change(changes);
  };
  const submit = async () => {
    setTried(true);
    if (!words) return;
    try {
      const why = { id, version, words };
      if (deed === 'close') await close({ variables: { input: why } });
      else await reopen({ variables: { input: { ...why, nextReviewOn: values.nextReviewOn || null } } });
      forget();
      announce(say(`${deed}.done`, { code }));
      onClose();
      void readAgain(client).catch(() => undefined);
    } catch (thrown) {
      setError(thrown);
      if (refusalIn(thrown).code === 'version.stale') void readAgain(client).catch(() => undefined);
    }
  };
  return (
    <DialogForm
      save={say(`${deed}.save`)}
      onCancel={() => {
        forget();
        onClose();
      }}
      onSubmit={submit}
      refused={
        refused === 'version.stale' ? (
          <StaleRisk code={code} />
        ) : (
          error !== undefined &&
          !ofDay && <Refused error={error} what={say(`${deed}.refused`, { code })} refusals={riskRefusals} />
        )
      }
    >
      <TextArea
        label={say('field.why')}
        data-autofocus
        value={values.words}
        max={MOST_WORDS}
        rows={3}
        onChange={(typed) => write({ words: typed })}
        error={tried && !words ? say('field.why.missing') : undefined}
      />
      {deed === 'reopen' && (
        <DayField
          label={say('field.next')}
          optional
          value={values.nextReviewOn}
          onChange={(nextReviewOn) => write({ nextReviewOn })}
          error={ofDay ? sentenceOf(error).sentence : undefined}
        />
      )}
    </DialogForm>
  );
}
