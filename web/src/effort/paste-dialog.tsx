import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useProject } from '../consortium/current-project';
import { graphql } from '../graphql/gql';
import { newId } from '../platform/apollo';
import { readAgain } from '../platform/read-again';
import { refusalIn } from '../platform/refusal';
import { useToday } from '../platform/today';
import { useFormat } from '../platform/use-format';
import { useAnnounce } from '../ui/announcer';
import { Dialog } from '../ui/dialog';
import { DialogForm } from '../ui/dialog-form';
import { SelectField, TextArea } from '../ui/field';
import { Refused } from '../ui/problem';
import { type BlockMistake, monthOfMany } from './block';
import { BlockMistakes } from './block-mistakes';
import { firstOf, type Person } from './hours-map';
import { WriteTimesheetsMutation } from './month-data';
import { effortRefusals } from './refusals';
import { daysOf, elsewheres } from './sheet';
import { useWords } from './words';

const WorksOfPartnersQuery = graphql(`
  query WorksOfPartners($projectId: ID!) {
    workPackages(projectId: $projectId, first: 100) {
      nodes {
        id
        code
        partners {
          id
        }
      }
    }
  }
`);

interface PasteDialogProps {
  people: readonly Person[];
  year: number;
  onClose: () => void;
}

/** A month of many people, copied from a spreadsheet: taken whole or not at all. */
export function PasteDialog(props: PasteDialogProps) {
  const say = useWords();
  return (
    <Dialog opened onClose={props.onClose} title={say('paste.title')} lead={say('paste.lead')} width={760}>
      <PasteForm {...props} />
    </Dialog>
  );
}

const OPEN: readonly unknown[] = [undefined, 'DRAFT', 'RETURNED'];

function PasteForm({ people, year, onClose }: PasteDialogProps) {
  const say = useWords();
  const format = useFormat();
  const client = useApolloClient();
  const announce = useAnnounce();
  const { id: projectId } = useProject();
  const today = useToday();
  const { data } = useQuery(WorksOfPartnersQuery, { variables: { projectId } });
  const [write] = useMutation(WriteTimesheetsMutation);
  const months = Array.from({ length: 12 }, (_, i) => firstOf(year, i + 1)).filter((first) => first <= today);
  const [month, setMonth] = useState(months.at(-2) ?? months.at(-1) ?? firstOf(year, 1));
  const [text, setText] = useState('');
  const [mistakes, setMistakes] = useState<readonly BlockMistake[]>([]);
  const [error, setError] = useState<unknown>();
  const standing = (person: Person) => person.year.months.find((one) => one.month === month);
  const submit = async () => {
    setError(undefined);
    setMistakes([]);
    const read = monthOfMany(text, {
      people: people.map((person) => ({
        id: person.id,
        name: person.name,
        open: OPEN.includes(standing(person)?.state),
      })),
      works: (data?.workPackages.nodes ?? []).flatMap((work) =>
        work.partners.map((partner) => ({ id: work.id, code: work.code, partnerId: partner.id })),
      ),
      partnerOf: (id) => people.find((person) => person.id === id)?.partner.id ?? '',
      elsewhere: Object.fromEntries(elsewheres.map((one) => [say(`elsewhere.${one}`), one])),
      days: daysOf(month),
    });
    if ('mistakes' in read) {
      setMistakes(read.mistakes);
      return;
    }
    if (read.sheets.size === 0) return;
    const sheets = [...read.sheets].map(([employeeId, entries]) => {
      const known = people.find(({ id }) => id === employeeId);
      const before = known && standing(known);
      return { id: before?.id ?? newId(), employeeId, version: before?.version ?? 0, entries: [...entries] };
    });
    try {
      await write({ variables: { input: { projectId, month, sheets } } });
      announce(say('paste.done', { count: sheets.length, month: format.day(month, 'month') }));
      onClose();
      await readAgain(client).catch(() => undefined);
    } catch (thrown) {
      setError(thrown);
    }
  };
  const about = error === undefined ? undefined : refusalIn(error).facts.employeeId;
  const whose = people.find(({ id }) => id === about)?.name;
  return (
    <DialogForm
      save={say('paste.save')}
      onCancel={onClose}
      onSubmit={submit}
      refused={
        <>
          <BlockMistakes mistakes={mistakes} />
          {error !== undefined && (
            <Refused
              error={error}
              what={whose ? say('paste.refused.of', { name: whose }) : say('paste.refused')}
              refusals={effortRefusals}
            />
          )}
        </>
      }
    >
      <SelectField
        label={say('paste.month')}
        value={month}
        choices={months.map((first) => ({ value: first, label: format.day(first, 'month') }))}
        onChange={setMonth}
      />
      <TextArea
        label={say('paste.block')}
        hint={say('paste.block.hint', { words: elsewheres.map((one) => say(`elsewhere.${one}`)).join(', ') })}
        rows={10}
        wrap="off"
        spellCheck={false}
        data-autofocus
        value={text}
        onChange={setText}
      />
    </DialogForm>
  );
}
