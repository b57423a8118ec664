import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { DeedDialog } from '../../budget/agreement/deed-dialog';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';
import { addDays, type Day } from '../../platform/day';
import type { Questioned } from '../../platform/questionable';
import { useTodayIfKnown } from '../../platform/today';
import { SelectField, TextArea } from '../../ui/field';
import { Refused } from '../../ui/problem';
import { DayField } from '../../ui/typed-field';
import { refusals } from '../refusals';
import { useWords } from '../words';
import { useFigures } from './use-figures';

const AskMutation = graphql(`
  mutation AskControlQuestion($input: AskControlQuestionInput!) {
    askControlQuestion(input: $input) {
      id
      version
    }
  }
`);

const AskablesDocument = graphql(`
  query AskableFigures($subject: AskedSubject!, $id: ID!) {
    askableFigures(subject: $subject, id: $id) {
      id
      code
      partners {
        id
        shortName
        lead
      }
      figures {
        figure
        value
        partner {
          id
        }
      }
    }
  }
`);

const PATIENCE = 14;

interface AskDialogProps {
  /** The line that it is about: its partner is asked. */
  line?: {
    readonly id: string;
    readonly number: number;
    readonly partner: { readonly id: string; readonly shortName: string };
  };
  /** What else it is about: the partner is chosen, then the figure. */
  about?: Questioned;
  /** What one chooses among. */
  among?: readonly Questioned[];
  onClose: () => void;
}

/** Asks the lead or a partner about a figure, with the day by which an answer is due. */
export function AskDialog({ line, about: told, among = [], onClose }: AskDialogProps) {
  const say = useWords();
  const figures = useFigures();
  const today = useTodayIfKnown() as Day | undefined;
  const [ask] = useMutation(AskMutation);
  const [placed, setPlaced] = useState(among[0]?.id ?? '');
  const about = told ?? among.find((one) => one.id === placed);
  const variables = about && { subject: about.subject, id: about.id };
  const { data, error } = useQuery(
    AskablesDocument,
    variables ? { variables, fetchPolicy: 'cache-and-network' } : skipToken,
  );
  const askables = data?.askableFigures;
  const [id] = useState(newId);
  const [chosen, setPartnerId] = useState(line?.partner.id ?? '');
  const [figure, setFigure] = useState('');
  const [words, setWords] = useState('');
  const [dueOn, setDueOn] = useState<string>(today ? addDays(today, PATIENCE) : '');
  const [tried, setTried] = useState(false);
  const usual = askables?.partners.find(({ lead }) => !lead) ?? askables?.partners[0];
  const lead = askables?.partners.find((partner) => partner.lead);
  const partnerId = chosen || (about?.subject === 'CLAIM' ? lead?.id : usual?.id) || '';
  const its = (askables?.figures ?? []).filter(({ partner }) => partner.id === partnerId);
  const text = words.trim();
  const needed = (missing: boolean) => (tried && missing ? say('form.needed') : undefined);
  const deed = () => {
    setTried(true);
    const subjectId = line?.id ?? about?.id;
    if (!text || !dueOn || !partnerId || !subjectId) return false;
    const subject = about?.subject ?? ('LINE' as const);
    const named = its.some((one) => one.figure === figure) ? figure : '';
    const input = { id, subject, subjectId, partnerId, figure: named, text, dueOn: dueOn as Day };
    return ask({ variables: { input } });
  };
  const title = about && among.length < 2 ? say('ask.title.about', { name: about.name }) : say('ask.title');
  return (
    <DeedDialog
      title={line ? say('ask.title.line', { number: line.number, partner: line.partner.shortName }) : title}
      lead={say('ask.lead')}
      save={say('ask.save')}
      done={say('ask.done')}
      refused={say('ask.refused')}
      refusals={refusals}
      deed={deed}
      onClose={onClose}
    >
      {error && <Refused error={error} refusals={refusals} />}
      {about && (
        <>
          {among.length > 1 && (
            <SelectField
              label={say('ask.claim')}
              value={placed}
              choices={among.map(({ id: value, name: label }) => ({ value, label }))}
              onChange={setPlaced}
            />
          )}
          <SelectField
            label={say('ask.partner')}
            none={say('ask.partner.none')}
            value={partnerId}
            choices={(askables?.partners ?? []).map((one) => ({ value: one.id, label: one.shortName }))}
            onChange={setPartnerId}
            error={needed(!partnerId)}
          />
          <SelectField
            label={say('ask.figure')}
            none={say('ask.figure.none')}
            value={its.some((one) => one.figure === figure) ? figure : ''}
            choices={its.map((one) => ({
              value: one.figure,
              label: say('ask.figure.said', {
                figure: figures.figure(one.figure),
                value: figures.value(one.figure, one.value),
              }),
            }))}
            onChange={setFigure}
          />
        </>
      )}
      <TextArea
        label={say('ask.text')}
        data-autofocus
        rows={4}
        max={4_000}
        value={words}
        onChange={setWords}
        error={needed(!text)}
      />
      <DayField label={say('ask.due')} value={dueOn} onChange={setDueOn} error={needed(!dueOn)} />
    </DeedDialog>
  );
}
