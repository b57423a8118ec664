import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTitleOf } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';
import { useDraft } from '../../platform/draft';
import { DialogForm } from '../../ui/dialog-form';
import { SelectField, TextField } from '../../ui/field';
import { Refused } from '../../ui/problem';
import type { FunctionFacts } from '../facts';
import styles from '../readiness-dialog.module.css';
import { refusals } from '../refusals';
import { useDeed } from '../use-deed';
import { bothWays, type DrawingForm } from './drawn';
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
  const { values, change, forget } = useDraft(`function.${fn?.id ?? projectId}`, {
    ...{ code: fn?.code ?? '', title, otherTitle: other === title ? '' : (other ?? '') },
    ...{ partnerId: fn?.partner.id ?? '', trlNow: '1', trlTarget: String(fn?.trlTarget ?? 6) },
    ...{ demonstratorId: demonstrators[0]?.id ?? '', parentId: '' },
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
    <DialogForm
      save={say('save')}
      onCancel={leave}
      onSubmit={submit}
      refused={error !== undefined && <Refused error={error} what={say('refused', { code })} refusals={refusals} />}
    >
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
        <TextField
          label={say('code')}
          data-autofocus
          maxLength={20}
          value={values.code}
          onChange={(typed) => write({ code: typed })}
          error={missing(values.code)}
        />
        <SelectField
          label={say('partner')}
          value={values.partnerId}
          none={say('choose')}
          choices={(data?.project.partners ?? []).map((one) => ({ value: one.id, label: one.shortName }))}
          onChange={(partnerId) => write({ partnerId })}
          error={missing(values.partnerId)}
        />
      </div>
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
        lang={french ? 'en' : 'fr'}
        maxLength={200}
        hint={say('other.hint')}
        value={values.otherTitle}
        onChange={(typed) => write({ otherTitle: typed })}
      />
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
