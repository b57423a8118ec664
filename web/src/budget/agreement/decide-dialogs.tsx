import type { ApolloCache } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { useToday } from '../../platform/today';
import { DayField } from '../../ui/typed-field';
import type { AgreementRow } from './agreement-data';
import { DeedDialog } from './deed-dialog';
import { DecisionField } from './term-fields';
import { useWords } from './words';

const ProposeAgreementMutation = graphql(`
  mutation ProposeAgreement($input: ProposeAgreementInput!) {
    proposeAgreement(input: $input) {
      id
      ...AgreementRow_Agreement
    }
  }
`);

const DiscardAgreementMutation = graphql(`
  mutation DiscardAgreement($input: DiscardAgreementInput!) {
    discardAgreement(input: $input) {
      id
    }
  }
`);

const EnforceAgreementMutation = graphql(`
  mutation EnforceAgreement($input: EnforceAgreementInput!) {
    enforceAgreement(input: $input) {
      id
      ...AgreementRow_Agreement
    }
  }
`);

const GiveBackAgreementMutation = graphql(`
  mutation GiveBackAgreement($input: GiveBackAgreementInput!) {
    giveBackAgreement(input: $input) {
      id
    }
  }
`);

interface VersionDialogProps {
  version: AgreementRow;
  onClose: () => void;
}

/** What is a draft again, or no more, is out of sight of whoever decided. */
const forgetting = (id: string) => (cache: ApolloCache) => {
  cache.evict({ id: cache.identify({ __typename: 'Agreement', id }) });
  cache.evict({ fieldName: 'agreements' });
};

/** Hands a draft to the authority. */
export function ProposeDialog({ version: { id, version, title }, onClose }: VersionDialogProps) {
  const say = useWords();
  const [propose] = useMutation(ProposeAgreementMutation);
  return (
    <DeedDialog
      title={say('propose.title', { title })}
      lead={say('propose.lead')}
      save={say('propose.save')}
      done={say('propose.done', { title })}
      refused={say('propose.refused')}
      deed={() => propose({ variables: { input: { id, version } } })}
      onClose={onClose}
    />
  );
}

/** Puts a draft away for good. */
export function DiscardDialog({ version: { id, version, title }, onClose }: VersionDialogProps) {
  const say = useWords();
  const navigate = useNavigate();
  const { id: projectId } = useProject();
  const [discard] = useMutation(DiscardAgreementMutation);
  const deed = () =>
    discard({ variables: { input: { id, version } }, update: forgetting(id) }).then(() =>
      navigate(`/p/${projectId}/convention`),
    );
  return (
    <DeedDialog
      title={say('discard.title', { title })}
      lead={say('discard.lead')}
      save={say('discard.save')}
      done={say('discard.done', { title })}
      refused={say('discard.refused')}
      deed={deed}
      onClose={onClose}
    />
  );
}

/** Puts a version in force from a day on, with the words of the decision. */
export function EnforceDialog({ version: { id, version, title }, onClose }: VersionDialogProps) {
  const say = useWords();
  const today = useToday();
  const [enforce] = useMutation(EnforceAgreementMutation);
  const [effectiveOn, setEffectiveOn] = useState(today);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const decision = words.trim();
  const deed = () => {
    setTried(true);
    return (
      decision !== '' && effectiveOn !== '' && enforce({ variables: { input: { id, version, effectiveOn, decision } } })
    );
  };
  return (
    <DeedDialog
      title={say('decide.enforce.title', { title })}
      lead={say('decide.enforce.lead')}
      save={say('decide.enforce.save')}
      done={say('decide.enforce.done', { title })}
      refused={say('decide.enforce.refused')}
      deed={deed}
      onClose={onClose}
    >
      <DayField label={say('field.effective')} value={effectiveOn} onChange={setEffectiveOn} />
      <DecisionField value={words} onChange={setWords} tried={tried} />
    </DeedDialog>
  );
}

/** Gives a version back to the lead, with what is to be done about it. */
export function GiveBackDialog({ version: { id, version, title }, onClose }: VersionDialogProps) {
  const say = useWords();
  const [giveBack] = useMutation(GiveBackAgreementMutation);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const decision = words.trim();
  const deed = () => {
    setTried(true);
    if (!decision) return false;
    return giveBack({ variables: { input: { id, version, decision } }, update: forgetting(id) });
  };
  return (
    <DeedDialog
      title={say('decide.return.title', { title })}
      lead={say('decide.return.lead')}
      save={say('decide.return.save')}
      done={say('decide.return.done', { title })}
      refused={say('decide.return.refused')}
      deed={deed}
      onClose={onClose}
    >
      <DecisionField value={words} onChange={setWords} tried={tried} />
    </DeedDialog>
  );
}
