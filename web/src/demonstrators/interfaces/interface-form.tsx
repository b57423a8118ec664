import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useProject, useTitleOf } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import type { InterfaceKind } from '../../graphql/graphql';
import { newId } from '../../platform/apollo';
import { useDraft } from '../../platform/draft';
import { DialogForm } from '../../ui/dialog-form';
import { SelectField, TextArea } from '../../ui/field';
import { Refused } from '../../ui/problem';
import styles from '../readiness-dialog.module.css';
import { refusals } from '../refusals';
import { useDeed } from '../use-deed';
import { AllInterfacesDocument, betweenOf, type InterfaceFacts } from './interfaces-of-function';
import { useWords } from './words';

const AddInterfaceMutation = graphql(`
  mutation AddFunctionInterface($input: AddInterfaceInput!) {
    addFunctionInterface(input: $input) {
      id
      version
    }
  }
`);

const ChangeInterfaceMutation = graphql(`
  mutation ChangeFunctionInterface($input: ChangeInterfaceInput!) {
    changeFunctionInterface(input: $input) {
      id
      version
      agreedOn
    }
  }
`);

const MOST_WORDS = 500;
export const interfaceKinds: readonly InterfaceKind[] = [
  'MECHANICAL',
  'ELECTRICAL',
  'FLUIDIC',
  'DATA',
  'THERMAL',
  'OPTICAL',
  'OTHER',
];

interface InterfaceFormProps {
  fn: { readonly id: string; readonly code: string };
  /** The one that changes; none when one is added. */
  met?: InterfaceFacts;
  onDone: () => void;
}

/** What passes from one function to another, of which kind, and which gives. */
export function InterfaceForm({ fn, met, onDone }: InterfaceFormProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const { id: projectId } = useProject();
  const { data } = useQuery(AllInterfacesDocument, { variables: { projectId } });
  const [add] = useMutation(AddInterfaceMutation);
  const [changeIt] = useMutation(ChangeInterfaceMutation);
  const [id] = useState(newId);
  const french = say.language === 'fr';
  const [own, other] = met ? (french ? [met.wordsFr, met.wordsEn] : [met.wordsEn, met.wordsFr]) : ['', ''];
  const { values, change, forget } = useDraft(`interface.${met?.id ?? fn.id}`, {
    way: 'gives' as 'gives' | 'takes',
    otherId: '',
    kind: met?.kind ?? ('MECHANICAL' as InterfaceKind),
    words: own,
    otherWords: other === own ? '' : other,
  });
  const [tried, setTried] = useState(false);
  const leave = () => {
    forget();
    onDone();
  };
  const functions = (data?.demonstrators ?? []).flatMap((one) => one.functions).filter((one) => one.id !== fn.id);
  const chosen = functions.find((one) => one.id === values.otherId);
  const [from, to] = values.way === 'gives' ? [fn, chosen] : [chosen, fn];
  const code = met ? betweenOf(met) : from && to ? betweenOf({ from, to }) : fn.code;
  const { run, error, clear } = useDeed({ done: say(met ? 'change.done' : 'add.done', { code }), onDone: leave });
  const write = (changes: Partial<typeof values>) => {
    clear();
    change(changes);
  };
  const submit = async () => {
    setTried(true);
    const words = values.words.trim();
    if (!words) return;
    const others = values.otherWords.trim() || words;
    const said = { kind: values.kind, wordsFr: french ? words : others, wordsEn: french ? others : words };
    if (met) await run(() => changeIt({ variables: { input: { id: met.id, version: met.version, ...said } } }));
    else if (from && to)
      await run(() => add({ variables: { input: { id, fromFunctionId: from.id, toFunctionId: to.id, ...said } } }));
  };
  return (
    <DialogForm
      save={say(met ? 'change.save' : 'add.save')}
      onCancel={leave}
      onSubmit={submit}
      refused={error !== undefined && <Refused error={error} what={say('refused')} refusals={refusals} />}
    >
      {!met && (
        <div className={styles.two}>
          <SelectField
            label={say('way')}
            data-autofocus
            value={values.way}
            choices={(['gives', 'takes'] as const).map((way) => ({
              value: way,
              label: say(`way.${way}`, { code: fn.code }),
            }))}
            onChange={(way) => write({ way })}
          />
          <SelectField
            label={say('other')}
            value={values.otherId}
            none={say('choose')}
            choices={functions.map((one) => ({ value: one.id, label: `${one.code} ${titleOf(one)}` }))}
            onChange={(otherId) => write({ otherId })}
            error={tried && !values.otherId ? say('other.missing') : undefined}
          />
        </div>
      )}
      <SelectField
        label={say('kind')}
        value={values.kind}
        choices={interfaceKinds.map((kind) => ({ value: kind, label: say(`kind.${kind}`) }))}
        onChange={(kind) => write({ kind })}
      />
      <TextArea
        label={say('words')}
        data-autofocus={met ? true : undefined}
        max={MOST_WORDS}
        value={values.words}
        onChange={(words) => write({ words })}
        error={tried && !values.words.trim() ? say('words.missing') : undefined}
      />
      <TextArea
        label={say('words.other')}
        optional
        lang={french ? 'en' : 'fr'}
        maxLength={MOST_WORDS}
        hint={say('words.other.hint')}
        value={values.otherWords}
        onChange={(otherWords) => write({ otherWords })}
      />
    </DialogForm>
  );
}
