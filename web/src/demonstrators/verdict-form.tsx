import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../graphql/gql';
import type { DecidedVerdict } from '../graphql/graphql';
import { useDraft } from '../platform/draft';
import { useRefusal } from '../platform/refusal';
import { useToday } from '../platform/today';
import { DialogForm } from '../ui/dialog-form';
import { SelectField, TextArea } from '../ui/field';
import { Refused } from '../ui/problem';
import { DayField } from '../ui/typed-field';
import { ProofField } from './proof-field';
import styles from './readiness-dialog.module.css';
import { refusals } from './refusals';
import type { FunctionAsked, RequirementFacts } from './requirements-of-function';
import { useDeed } from './use-deed';
import { useWords } from './words';

const JudgeRequirementMutation = graphql(`
  mutation JudgeRequirement($input: JudgeRequirementInput!) {
    judgeRequirement(input: $input) {
      id
      version
      verdict
    }
  }
`);

const MOST_WORDS = 1_000;
const decided: readonly DecidedVerdict[] = ['MET', 'NOT_MET'];

interface VerdictFormProps {
  fn: FunctionAsked;
  asked: RequirementFacts;
  onDone: () => void;
}

interface Found {
  readonly verdict: DecidedVerdict;
  readonly decidedOn: string;
  readonly findings: string;
  readonly documentId: string;
}

/** Whether a requirement is met, since when, what was found, and what proves it. */
export function VerdictForm({ fn, asked, onDone }: VerdictFormProps) {
  const say = useWords();
  const today = useToday();
  const sentenceOf = useRefusal(refusals);
  const [judge] = useMutation(JudgeRequirementMutation);
  const { id, version, code } = asked;
  const nothing: Found = { verdict: 'MET', decidedOn: today, findings: '', documentId: '' };
  const { values, change, forget } = useDraft(`requirement.${id}.verdict`, nothing);
  const [tried, setTried] = useState(false);
  const leave = () => {
    forget();
    onDone();
  };
  const verdict = say(`verdict.${values.verdict}`);
  const { run, error, refused, clear } = useDeed({
    done: say('requirement.judge.done', { code, verdict }),
    onDone: leave,
  });
  const write = (changes: Partial<Found>) => {
    clear();
    change(changes);
  };
  const ofDay = refused === 'requirement.not-yet';
  const findings = values.findings.trim();
  const submit = async () => {
    setTried(true);
    if (!findings || !values.decidedOn) return;
    const documentId = values.documentId || null;
    await run(() => judge({ variables: { input: { id, version, ...values, findings, documentId } } }));
  };
  return (
    <DialogForm
      save={say('requirement.judge.save')}
      onCancel={leave}
      onSubmit={submit}
      refused={
        refused !== undefined &&
        !ofDay && <Refused error={error} what={say('requirement.refused', { code })} refusals={refusals} />
      }
    >
      <p>
        {say.language === 'fr' ? asked.wordsFr : asked.wordsEn}
        <br />
        <span className="small sec">
          {asked.measure ? say('requirement.measured', { measure: asked.measure, target: asked.target }) : asked.target}
          , {say(`method.${asked.method}`)}
        </span>
      </p>
      <div className={styles.two}>
        <SelectField
          label={say('requirement.verdict')}
          data-autofocus
          value={values.verdict}
          choices={decided.map((value) => ({ value, label: say(`verdict.${value}`) }))}
          onChange={(chosen) => write({ verdict: chosen })}
        />
        <DayField
          label={say('requirement.decidedOn')}
          value={values.decidedOn}
          onChange={(decidedOn) => write({ decidedOn })}
          error={
            ofDay ? sentenceOf(error).sentence : tried && !values.decidedOn ? say('readiness.on.missing') : undefined
          }
        />
      </div>
      <TextArea
        label={say('requirement.findings')}
        value={values.findings}
        max={MOST_WORDS}
        rows={2}
        onChange={(typed) => write({ findings: typed })}
        error={tried && !findings ? say('requirement.findings.missing') : undefined}
      />
      <ProofField fn={fn} value={values.documentId} onChange={(documentId) => write({ documentId })} />
    </DialogForm>
  );
}
