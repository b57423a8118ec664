import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';
import { useDraft } from '../../platform/draft';
import { DialogForm } from '../../ui/dialog-form';
import { TextArea, TextField } from '../../ui/field';
import { Refused } from '../../ui/problem';
import type { DemonstratorFacts } from '../facts';
import { refusals } from '../refusals';
import { useDeed } from '../use-deed';
import { bothWays, type DrawingForm } from './drawn';
import { useWords } from './words';

const AddDemonstratorMutation = graphql(`
  mutation AddDemonstrator($input: AddDemonstratorInput!) {
    addDemonstrator(input: $input) {
      id
      version
    }
  }
`);

const ChangeDemonstratorMutation = graphql(`
  mutation ChangeDemonstrator($input: ChangeDemonstratorInput!) {
    changeDemonstrator(input: $input) {
      id
      version
    }
  }
`);

const MOST_OBJECTIVE = 1_000;

/** What a demonstrator is called and what it must show. */
export function DemonstratorForm({ projectId, shown, onDone }: DrawingForm & { shown?: DemonstratorFacts }) {
  const say = useWords();
  const french = say.language === 'fr';
  const [add] = useMutation(AddDemonstratorMutation);
  const [changeIt] = useMutation(ChangeDemonstratorMutation);
  const [id] = useState(newId);
  const was = (fr = '', en = '') => {
    const [own, other] = french ? [fr, en] : [en, fr];
    return [own, other === own ? '' : other] as const;
  };
  const [title, otherTitle] = was(shown?.titleFr, shown?.titleEn);
  const [objective, otherObjective] = was(shown?.objectiveFr, shown?.objectiveEn);
  const { values, change, forget } = useDraft(`demonstrator.${shown?.id ?? projectId}`, {
    ...{ code: shown?.code ?? '', title, otherTitle, objective, otherObjective },
  });
  const [tried, setTried] = useState(false);
  const leave = () => {
    forget();
    onDone();
  };
  const code = values.code.trim();
  const { run, error, clear } = useDeed({ done: say('done', { code }), onDone: leave });
  const write = (changes: Partial<typeof values>) => {
    clear();
    change(changes);
  };
  const missing = (value: string) => (tried && !value.trim() ? say('missing') : undefined);
  const submit = async () => {
    setTried(true);
    if (!code || !values.title.trim()) return;
    const [titleFr, titleEn] = bothWays(french, values.title, values.otherTitle);
    const [objectiveFr, objectiveEn] = bothWays(french, values.objective, values.otherObjective);
    const said = { code, titleFr, titleEn, objectiveFr, objectiveEn };
    await run(() =>
      shown
        ? changeIt({ variables: { input: { id: shown.id, version: shown.version, ...said } } })
        : add({ variables: { input: { id, projectId, ...said } } }),
    );
  };
  const otherLanguage = french ? 'en' : 'fr';
  return (
    <DialogForm
      save={say('save')}
      onCancel={leave}
      onSubmit={submit}
      refused={error !== undefined && <Refused error={error} what={say('refused', { code })} refusals={refusals} />}
    >
      <TextField
        label={say('code')}
        data-autofocus
        maxLength={20}
        value={values.code}
        onChange={(typed) => write({ code: typed })}
        error={missing(values.code)}
      />
      <TextField
        label={say('title')}
        maxLength={200}
        value={values.title}
        onChange={(typed) => write({ title: typed })}
        error={missing(values.title)}
      />
      <TextField
        label={say('title.other')}
        optional
        lang={otherLanguage}
        maxLength={200}
        hint={say('other.hint')}
        value={values.otherTitle}
        onChange={(typed) => write({ otherTitle: typed })}
      />
      <TextArea
        label={say('objective')}
        optional
        max={MOST_OBJECTIVE}
        value={values.objective}
        onChange={(typed) => write({ objective: typed })}
      />
      <TextArea
        label={say('objective.other')}
        optional
        lang={otherLanguage}
        maxLength={MOST_OBJECTIVE}
        value={values.otherObjective}
        onChange={(typed) => write({ otherObjective: typed })}
      />
    </DialogForm>
  );
}
