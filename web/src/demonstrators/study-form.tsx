import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useProject, useTitleOf } from '../consortium/current-project';
import { graphql } from '../graphql/gql';
import { newId } from '../platform/apollo';
import { useDraft } from '../platform/draft';
import { useRefusal } from '../platform/refusal';
import { Answer } from '../ui/answer';
import { DialogForm } from '../ui/dialog-form';
import { SelectField, TextField } from '../ui/field';
import { Refused } from '../ui/problem';
import styles from './readiness-dialog.module.css';
import { refusals } from './refusals';
import { type FunctionStudied, type StudyChoices, StudyChoicesDocument, type StudyFacts } from './studies-of-function';
import { useDeed } from './use-deed';
import { useWords } from './words';

const AddStudyMutation = graphql(`
  mutation AddStudy($input: AddStudyInput!) {
    addStudy(input: $input) {
      id
      version
    }
  }
`);

const ChangeStudyMutation = graphql(`
  mutation ChangeStudy($input: ChangeStudyInput!) {
    changeStudy(input: $input) {
      id
      version
    }
  }
`);

interface StudyFormProps {
  fn: FunctionStudied;
  /** The one that changes; none when one is added. */
  study?: StudyFacts;
  onDone: () => void;
}

/** Who works on the function, where, for what and for which share: once what may be chosen is there. */
export function StudyForm(props: StudyFormProps) {
  const { id: projectId } = useProject();
  const { data, error, refetch } = useQuery(StudyChoicesDocument, {
    variables: { projectId },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Answer data={data} error={error} rows={3} refusals={refusals} onRetry={() => void refetch()}>
      {(choices) => <Fields {...props} choices={choices} />}
    </Answer>
  );
}

const whole = (text: string): number | undefined => {
  const share = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : Number.NaN;
  return share <= 100 ? share : undefined;
};

function Fields({ fn, study, choices, onDone }: StudyFormProps & { choices: StudyChoices }) {
  const say = useWords();
  const titleOf = useTitleOf();
  const sentenceOf = useRefusal(refusals);
  const [add] = useMutation(AddStudyMutation);
  const [changeIt] = useMutation(ChangeStudyMutation);
  const [id] = useState(newId);
  const { values, change, forget } = useDraft(`study.${study?.id ?? fn.id}`, {
    workPackageId: study?.workPackage.id ?? '',
    partnerId: study?.partner.id ?? '',
    deliverableId: study?.deliverable?.id ?? '',
    share: study ? String(study.share) : '',
  });
  const [tried, setTried] = useState(false);
  const leave = () => {
    forget();
    onDone();
  };
  const said = study ? 'study.change' : 'study.add';
  const { run, error, refused, clear } = useDeed({ done: say(`${said}.done`, { code: fn.code }), onDone: leave });
  const write = (changes: Partial<typeof values>) => {
    clear();
    change(changes);
  };
  const works = choices.workPackages.nodes;
  const work = works.find((one) => one.id === values.workPackageId);
  const own = study && study.workPackage.id === work?.id ? study.share : 0;
  const share = whole(values.share);
  const ofShare = refused === 'study.beyond-whole';
  const missing = (value: string) => (tried && !value ? say('study.missing') : undefined);
  const submit = async () => {
    setTried(true);
    const { workPackageId, partnerId } = values;
    if (!workPackageId || !partnerId || share === undefined) return;
    const told = { workPackageId, partnerId, share, deliverableId: values.deliverableId || null };
    await run(() =>
      study
        ? changeIt({ variables: { input: { id: study.id, version: study.version, ...told } } })
        : add({ variables: { input: { id, elementaryFunctionId: fn.id, ...told } } }),
    );
  };
  return (
    <DialogForm
      save={say(`${said}.save`)}
      onCancel={leave}
      onSubmit={submit}
      refused={
        refused !== undefined && !ofShare && <Refused error={error} what={say('study.refused')} refusals={refusals} />
      }
    >
      <SelectField
        label={say('study.work')}
        data-autofocus
        value={values.workPackageId}
        none={say('choose')}
        choices={works.map((one) => ({ value: one.id, label: `${one.code} ${titleOf(one)}` }))}
        onChange={(workPackageId) => write({ workPackageId, deliverableId: '' })}
        error={missing(values.workPackageId)}
      />
      <SelectField
        label={say('study.deliverable')}
        optional
        value={values.deliverableId}
        none={say('study.deliverable.none')}
        choices={(work?.deliverables ?? []).map((one) => ({ value: one.id, label: `${one.code} ${titleOf(one)}` }))}
        onChange={(deliverableId) => write({ deliverableId })}
      />
      <div className={styles.two}>
        <SelectField
          label={say('study.partner')}
          value={values.partnerId}
          none={say('choose')}
          choices={choices.project.partners.map((one) => ({ value: one.id, label: one.shortName }))}
          onChange={(partnerId) => write({ partnerId })}
          error={missing(values.partnerId)}
        />
        <TextField
          label={say('study.share')}
          inputMode="numeric"
          maxLength={3}
          value={values.share}
          hint={work && say('study.left', { left: Math.max(0, 100 - work.sharedOut + own) })}
          onChange={(typed) => write({ share: typed })}
          error={
            ofShare ? sentenceOf(error).sentence : tried && share === undefined ? say('study.share.wrong') : undefined
          }
        />
      </div>
    </DialogForm>
  );
}
