import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../graphql/gql';
import type { VerificationMethod } from '../graphql/graphql';
import { newId } from '../platform/apollo';
import { useDraft } from '../platform/draft';
import { useRefusal } from '../platform/refusal';
import { DialogForm } from '../ui/dialog-form';
import { SelectField, TextArea, TextField } from '../ui/field';
import { Refused } from '../ui/problem';
import styles from './readiness-dialog.module.css';
import { refusals } from './refusals';
import type { FunctionAsked, RequirementFacts } from './requirements-of-function';
import { nextCode, saidOf, toldOf } from './said-requirement';
import { useDeed } from './use-deed';
import { useWords } from './words';

const AddRequirementMutation = graphql(`
  mutation AddRequirement($input: AddRequirementInput!) {
    addRequirement(input: $input) {
      id
      version
    }
  }
`);

const ChangeRequirementMutation = graphql(`
  mutation ChangeRequirement($input: ChangeRequirementInput!) {
    changeRequirement(input: $input) {
      id
      version
    }
  }
`);

const MOST_CODE = 20;
const MOST_WORDS = 500;
const MOST_MEASURED = 200;
const methods: readonly VerificationMethod[] = ['TEST', 'ANALYSIS', 'INSPECTION', 'DEMONSTRATION'];

interface RequirementFormProps {
  fn: FunctionAsked;
  /** The one that changes; none when one is added. */
  asked?: RequirementFacts;
  onDone: () => void;
}

/** What a function must do, by what one sees that it does, and how that is verified. */
export function RequirementForm({ fn, asked, onDone }: RequirementFormProps) {
  const say = useWords();
  const sentenceOf = useRefusal(refusals);
  const [add] = useMutation(AddRequirementMutation);
  const [changeIt] = useMutation(ChangeRequirementMutation);
  const [id] = useState(newId);
  const code = nextCode(fn, fn.requirements);
  const nothing = { code, words: '', otherWords: '', measure: '', target: '', method: 'TEST' } as const;
  const { values, change, forget } = useDraft(
    `requirement.${asked?.id ?? fn.id}`,
    asked ? saidOf(say.language, asked) : nothing,
  );
  const [tried, setTried] = useState(false);
  const leave = () => {
    forget();
    onDone();
  };
  const { run, error, refused, clear } = useDeed({
    done: say(asked ? 'requirement.change.done' : 'requirement.add.done', { code: values.code.trim() }),
    onDone: leave,
  });
  const write = (changes: Partial<typeof values>) => {
    clear();
    change(changes);
  };
  const missing = (value: string, words: Parameters<typeof say>[0]) =>
    tried && !value.trim() ? say(words) : undefined;
  const submit = async () => {
    setTried(true);
    if (!values.code.trim() || !values.words.trim() || !values.target.trim()) return;
    const said = toldOf(say.language, values);
    await run(() =>
      asked
        ? changeIt({ variables: { input: { id: asked.id, version: asked.version, ...said } } })
        : add({ variables: { input: { id, elementaryFunctionId: fn.id, ...said } } }),
    );
  };
  const ofCode = refused === 'requirement.code-taken';
  return (
    <DialogForm
      save={say(asked ? 'requirement.change.save' : 'requirement.add.save')}
      onCancel={leave}
      onSubmit={submit}
      refused={
        refused !== undefined &&
        !ofCode && (
          <Refused error={error} what={say('requirement.refused', { code: values.code })} refusals={refusals} />
        )
      }
    >
      <TextArea
        label={say('requirement.words')}
        data-autofocus
        max={MOST_WORDS}
        value={values.words}
        onChange={(words) => write({ words })}
        error={missing(values.words, 'requirement.words.missing')}
      />
      <TextArea
        label={say('requirement.words.other')}
        optional
        lang={say.language === 'fr' ? 'en' : 'fr'}
        maxLength={MOST_WORDS}
        hint={say('requirement.words.other.hint')}
        value={values.otherWords}
        onChange={(otherWords) => write({ otherWords })}
      />
      <div className={styles.two}>
        <TextField
          label={say('requirement.measure')}
          optional
          hint={say('requirement.measure.hint')}
          maxLength={MOST_MEASURED}
          value={values.measure}
          onChange={(measure) => write({ measure })}
        />
        <TextField
          label={say('requirement.target')}
          hint={say('requirement.target.hint')}
          maxLength={MOST_MEASURED}
          value={values.target}
          onChange={(target) => write({ target })}
          error={missing(values.target, 'requirement.target.missing')}
        />
        <SelectField
          label={say('requirement.method')}
          value={values.method}
          choices={methods.map((value) => ({ value, label: say(`method.${value}`) }))}
          onChange={(method) => write({ method })}
        />
        <TextField
          label={say('requirement.code')}
          maxLength={MOST_CODE}
          value={values.code}
          onChange={(typed) => write({ code: typed })}
          error={ofCode ? sentenceOf(error).sentence : missing(values.code, 'requirement.code.missing')}
        />
      </div>
    </DialogForm>
  );
}
