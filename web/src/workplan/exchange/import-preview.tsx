import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { graphql } from '../../graphql/gql';
import type { PlanImportChoices } from '../../graphql/graphql';
import { useLanguage } from '../../platform/language';
import { useAnnounce } from '../../ui/announcer';
import { Answer } from '../../ui/answer';
import { DialogForm } from '../../ui/dialog-form';
import { TextField } from '../../ui/field';
import { Refused } from '../../ui/problem';
import styles from './exchange.module.css';
import { ImportLines } from './import-lines';
import { ImportNames } from './import-names';
import type { Preview, PreviewLine } from './preview';
import { exchangeRefusals } from './refusals';
import { useWords } from './words';

const PlanImportPreviewQuery = graphql(`
  query PlanImportPreview($id: ID!, $choices: PlanImportChoices!) {
    planImport(id: $id) {
      id
      version
      projectId
    }
    planImportPreview(planImportId: $id, choices: $choices) {
      fingerprint
      program
      counts {
        rows
        added
        changed
        same
        absent
        links
        baselines
        closures
        lost
        problems
        milestonesMoved
      }
      lines {
        change
        subject
        rowId
        code
        title
        what
        facts {
          name
          value
        }
      }
      names {
        name
        rows
        partnerId
      }
    }
  }
`);

const ApplyPlanImportMutation = graphql(`
  mutation ApplyPlanImport($input: ApplyPlanImportInput!) {
    applyPlanImport(input: $input) {
      id
      appliedAt
      version
    }
  }
`);

interface ImportPreviewProps {
  id: string;
  name: string;
  /** Told what is wrong each time it is looked at, to whoever can cure it: the cells that were pasted. */
  onProblems?: (problems: readonly PreviewLine[]) => void;
  reload: () => Promise<unknown>;
  onClose: () => void;
}

/** What a file would do to the plan, line by line; and the decision. */
export function ImportPreview({ id, name, onProblems, reload, onClose }: ImportPreviewProps) {
  const say = useWords();
  const announce = useAnnounce();
  const { language } = useLanguage();
  const [choices, setChoices] = useState<PlanImportChoices>({ language, partners: [], remove: [] });
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const { data, previousData, error, refetch } = useQuery(PlanImportPreviewQuery, {
    variables: { id, choices },
    fetchPolicy: 'network-only',
  });
  const [apply] = useMutation(ApplyPlanImportMutation);
  const shown = data ?? previousData;
  useEffect(() => {
    if (data) onProblems?.(data.planImportPreview.lines.filter(({ change }) => change === 'PROBLEM'));
  }, [data, onProblems]);

  const submit = async ({ planImport, planImportPreview }: Preview) => {
    const { counts, fingerprint } = planImportPreview;
    setAsked(true);
    if (counts.milestonesMoved > 0 && !reason.trim()) return;
    try {
      const { version } = planImport;
      await apply({ variables: { input: { id, version, fingerprint, reason: reason.trim() || null, ...choices } } });
      await reload();
      announce(say('import.done', { name, added: counts.added, changed: counts.changed }));
      onClose();
    } catch (thrown) {
      setRefused(thrown);
      await refetch();
    }
  };

  return (
    <Answer
      data={shown}
      error={error}
      rows={6}
      what={say('import.unshown')}
      refusals={exchangeRefusals}
      onRetry={() => void refetch()}
    >
      {(preview) => {
        const { counts, lines, names, program } = preview.planImportPreview;
        const { added, changed, links, baselines, closures, problems, lost, milestonesMoved } = counts;
        const idle = added + changed + links + baselines + closures + (choices.remove?.length ?? 0) === 0;
        const body = (
          <>
            <div className={styles.facts}>
              <p>
                <b>{say('import.count', { name, ...counts })}</b>
              </p>
              {program === 'Jalon' && <p>{say('import.ours')}</p>}
              {problems > 0 && (
                <p role="alert">{say(onProblems ? 'paste.problems' : 'import.problems', { count: problems })}</p>
              )}
              {lost > 0 && <p>{say('import.lost', { count: lost })}</p>}
              {idle && problems === 0 && <p>{say('import.nothing')}</p>}
            </div>
            {(names.length > 0 || added > 0) && (
              <ImportNames
                projectId={preview.planImport.projectId}
                names={names}
                choices={choices}
                onChoose={setChoices}
              />
            )}
            <ImportLines lines={lines} choices={choices} onChoose={setChoices} />
            {milestonesMoved > 0 && problems === 0 && (
              <TextField
                label={say('import.reason')}
                hint={say('import.reason.hint')}
                value={reason}
                maxLength={500}
                onChange={setReason}
                error={asked && !reason.trim() ? say('import.reason.missing') : undefined}
              />
            )}
          </>
        );
        if (problems > 0 || idle) return <div className={styles.step}>{body}</div>;
        return (
          <DialogForm
            save={say('import.apply')}
            onCancel={onClose}
            onSubmit={() => submit(preview)}
            refused={
              refused !== undefined && (
                <Refused error={refused} what={say('import.unapplied')} refusals={exchangeRefusals} />
              )
            }
          >
            {body}
          </DialogForm>
        );
      }}
    </Answer>
  );
}
