import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';
import { DialogForm } from '../../ui/dialog-form';
import { TextArea } from '../../ui/field';
import type { DemonstratorFacts } from '../facts';
import { bothWays, type DrawingForm } from './drawn';
import { CodeField, TitleFields, useNodeForm } from './node-form';
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
  const saved = { code: shown?.code ?? '', title, otherTitle, objective, otherObjective };
  const node = useNodeForm(`demonstrator.${shown?.id ?? projectId}`, saved, onDone);
  const { values, write, run } = node;
  const submit = async () => {
    node.tryIt();
    const code = values.code.trim();
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
    <DialogForm save={say('save')} onCancel={node.leave} onSubmit={submit} refused={node.refused}>
      <CodeField {...node} />
      <TitleFields {...node} />
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
