import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import { useRefusal } from '../../platform/refusal';
import { useToday } from '../../platform/today';
import { DialogForm } from '../../ui/dialog-form';
import { Refused } from '../../ui/problem';
import { DayField } from '../../ui/typed-field';
import { refusals } from '../refusals';
import { useDeed } from '../use-deed';
import { betweenOf, type InterfaceFacts } from './interfaces-of-function';
import { useWords } from './words';

const AgreeOnInterfaceMutation = graphql(`
  mutation AgreeOnFunctionInterface($input: AgreeOnInterfaceInput!) {
    agreeOnFunctionInterface(input: $input) {
      id
      version
      agreedOn
    }
  }
`);

interface AgreeOnInterfaceProps {
  met: InterfaceFacts;
  onDone: () => void;
}

/** Since when the side that takes agrees. */
export function AgreeOnInterface({ met, onDone }: AgreeOnInterfaceProps) {
  const say = useWords();
  const today = useToday();
  const sentenceOf = useRefusal(refusals);
  const [agree] = useMutation(AgreeOnInterfaceMutation);
  const [agreedOn, setAgreedOn] = useState<string>(today);
  const { id, version } = met;
  const { run, error, refused, clear } = useDeed({ done: say('agree.done', { code: betweenOf(met) }), onDone });
  const ofDay = refused === 'function-interface.not-yet';
  return (
    <DialogForm
      save={say('agree.save')}
      onCancel={onDone}
      onSubmit={async () => {
        if (agreedOn) await run(() => agree({ variables: { input: { id, version, agreedOn } } }));
      }}
      refused={refused !== undefined && !ofDay && <Refused error={error} what={say('refused')} refusals={refusals} />}
    >
      <p>{say.language === 'fr' ? met.wordsFr : met.wordsEn}</p>
      <DayField
        label={say('agree.on')}
        first
        value={agreedOn}
        onChange={(day) => {
          clear();
          setAgreedOn(day);
        }}
        error={ofDay ? sentenceOf(error).sentence : agreedOn ? undefined : say('agree.on.missing')}
      />
    </DialogForm>
  );
}
