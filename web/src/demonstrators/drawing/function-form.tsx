import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTitleOf } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';
import { DialogForm } from '../../ui/dialog-form';
import { SelectField } from '../../ui/field';
import type { FunctionFacts } from '../facts';
import styles from '../readiness-dialog.module.css';
import { bothWays, type DrawingForm } from './drawn';
import { CodeField, TitleFields, useNodeForm } from './node-form';
import { useWords } from './words';

const AnsweringPartnersDocument = graphql(`
  query AnsweringPartners($projectId: ID!) {
    project(id: $projectId) {
      id
      partners {
        id
        shortName
      }
    }
  }
`);

const AddFunctionMutation = graphql(`
  mutation AddFunction($input: AddFunctionInput!) {
    addFunction(input: $input) {
      id
      version
    }
  }
`);

const ChangeFunctionMutation = graphql(`
  mutation ChangeFunction($input: ChangeFunctionInput!) {
    changeFunction(input: $input) {
      id
      version
    }
  }
`);

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((trl) => ({ value: String(trl), label: String(trl) }));

/** What a function is called, who answers for it, how ready it must become; and, of a new one, where it hangs. */
export function FunctionForm({ projectId, demonstrators, fn, onDone }: DrawingForm & { fn?: FunctionFacts }) {
  const say = useWords();
  const titleOf = useTitleOf();
  const french = say.language === 'fr';
  const { data } = useQuery(AnsweringPartnersDocument, { variables: { projectId } });
  const [add] = useMutation(AddFunctionMutation);
  const [changeIt] = useMutation(ChangeFunctionMutation);
  const [id] = useState(newId);
  const [title, other] = french ? [fn?.titleFr ?? '', fn?.titleEn] : [fn?.titleEn ?? '', fn?.titleFr];
  const saved = {
    ...{ code: fn?.code ?? '', title, otherTitle: other === title ? '' : (other ?? '') },
    ...{ partnerId: fn?.partner.id ?? '', trlNow: '1', trlTarget: String(fn?.trlTarget ?? 6) },
    ...{ demonstratorId: demonstrators[0]?.id ?? '', parentId: '' },
  };
  const node = useNodeForm(`function.${fn?.id ?? projectId}`, saved, onDone);
  const { values, write, run, missing } = node;
  const submit = async () => {
    node.tryIt();
    const code = values.code.trim();
    const { partnerId, demonstratorId, parentId } = values;
    if (!code || !values.title.trim() || !partnerId) return;
    const [titleFr, titleEn] = bothWays(french, values.title, values.otherTitle);
    const said = { code, titleFr, titleEn, partnerId, trlTarget: Number(values.trlTarget) };
    const place = { demonstratorId, parentFunctionId: parentId || null, trlNow: Number(values.trlNow) };
    await run(() =>
      fn
        ? changeIt({ variables: { input: { id: fn.id, version: fn.version, ...said } } })
        : add({ variables: { input: { id, ...place, ...said } } }),
    );
  };
  const tree = demonstrators.find((one) => one.id === values.demonstratorId)?.functions ?? [];
  const named = (all: readonly { id: string; code: string; titleFr: string; titleEn: string }[]) =>
    all.map((one) => ({ value: one.id, label: `${one.code} ${titleOf(one)}` }));
  return (
    <DialogForm save={say('save')} onCancel={node.leave} onSubmit={submit} refused={node.refused}>
      {!fn && (
        <div className={styles.two}>
          <SelectField
            label={say('demonstrator')}
            value={values.demonstratorId}
            choices={named(demonstrators)}
            onChange={(demonstratorId) => write({ demonstratorId, parentId: '' })}
          />
          <SelectField
            label={say('parent')}
            value={values.parentId}
            none={say('parent.none')}
            choices={named(tree)}
            onChange={(parentId) => write({ parentId })}
          />
        </div>
      )}
      <div className={styles.two}>
        <CodeField {...node} />
        <SelectField
          label={say('partner')}
          value={values.partnerId}
          none={say('choose')}
          choices={(data?.project.partners ?? []).map((one) => ({ value: one.id, label: one.shortName }))}
          onChange={(partnerId) => write({ partnerId })}
          error={missing(values.partnerId)}
        />
      </div>
      <TitleFields {...node} />
      <div className={styles.two}>
        {!fn && (
          <SelectField
            label={say('trlNow')}
            value={values.trlNow}
            choices={LEVELS}
            onChange={(trlNow) => write({ trlNow })}
          />
        )}
        <SelectField
          label={say('trlTarget')}
          value={values.trlTarget}
          choices={LEVELS}
          onChange={(trlTarget) => write({ trlTarget })}
        />
      </div>
    </DialogForm>
  );
}
