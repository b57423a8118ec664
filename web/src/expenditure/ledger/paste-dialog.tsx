import { useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { graphql } from '../../graphql/gql';
import type { ExpenseInput } from '../../graphql/graphql';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { TextField } from '../../ui/field';
import { refusals } from '../refusals';
import { type Field, fields, type Reader } from './cells';
import { pastedOver } from './deeds';
import styles from './paste-dialog.module.css';
import type { Row, Said } from './row';
import { sumOf } from './sum';
import { unreadWord } from './unread';
import { useMistakeWords } from './use-mistake-words';
import { useWords } from './words';

const PreviewQuery = graphql(`
  query LedgerPreview($input: ChangeExpensesInput!) {
    ledgerPreview(input: $input) {
      id
      mistakes {
        id
        field
        code
        facts
      }
      eligible
    }
  }
`);

interface PasteDialogProps {
  ledger: { readonly projectId: string; readonly partnerId: string };
  block: readonly (readonly string[])[];
  /** The rows that the block is put over, the first where it begins. */
  over: readonly Row[];
  field: Field;
  workPackageId: string;
  today: string;
  reader: Reader;
  onKeep: (lines: readonly Said[]) => Promise<boolean>;
  onClose: () => void;
}

interface Wrong {
  readonly row: number;
  readonly field: string;
  /** None once it is put right. */
  readonly why?: string;
  readonly at: number;
}

/** A pasted block before it is taken: what each wrong cell lacks, to be put right here; then whole, or not at all. */
export function PasteDialog({
  ledger,
  block,
  over,
  field,
  workPackageId,
  today,
  reader,
  onKeep,
  onClose,
}: PasteDialogProps) {
  const say = useWords();
  const format = useFormat();
  const mistake = useMistakeWords();
  const [cells, setCells] = useState(block);
  const [touched, setTouched] = useState<readonly Wrong[]>([]);
  const pasted = useMemo(
    () => pastedOver(cells, { over, field, workPackageId, today }, reader),
    [cells, over, field, workPackageId, today, reader],
  );
  const versions = new Map(over.map((row) => [row.id, row.version]));
  const lines = pasted.lines.map((line): ExpenseInput => ({ ...line, version: versions.get(line.id) }));
  const { data, previousData, error, loading } = useQuery(PreviewQuery, {
    variables: { input: { ...ledger, lines, removed: [] } },
    fetchPolicy: 'no-cache',
  });
  const preview = data ?? previousData;
  const first = fields.indexOf(field);
  const placed = (id: string, name: string, why: string): Wrong => ({
    row: pasted.lines.findIndex((line) => line.id === id),
    field: name,
    why,
    at: fields.indexOf((name === 'workPackageId' ? 'work' : name) as Field) - first,
  });
  const unread = pasted.unread.map((one) => placed(one.id, one.field, say(unreadWord(one.field))));
  const told = (data?.ledgerPreview ?? []).flatMap(({ mistakes }) =>
    mistakes.map((one) => placed(one.id, one.field, mistake(one))),
  );
  const wrong = [...unread, ...told.filter((one) => !unread.some((u) => u.row === one.row && u.at === one.at))];
  const placeOf = ({ row, at }: Wrong) => row * fields.length + at;
  const cured = touched.filter((one) => !wrong.some((other) => placeOf(other) === placeOf(one)));
  const listed = [...wrong, ...cured].sort((a, b) => placeOf(a) - placeOf(b));
  const changed = over.slice(0, lines.length).length;
  const fresh = lines.length - changed;
  /** What one has begun to put right stays where it is, right or not. */
  const type = (one: Wrong, typed: string) => {
    const { row, at } = one;
    setTouched((before) =>
      before.some((other) => placeOf(other) === placeOf(one)) ? before : [...before, { ...one, why: undefined }],
    );
    setCells(cells.map((line, i) => (i === row ? Object.assign([...line], { [at]: typed }) : line)));
  };
  const label = (one: Wrong) => {
    const name = fields[first + one.at];
    return say('paste.place', { row: one.row + 1, column: name ? say(`col.${name}`) : one.field });
  };
  const keep = async () => {
    if (wrong.length > 0 || loading || !data) return;
    if (await onKeep(pasted.lines)) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={say('paste.title')} width={720}>
      <Answer data={preview} error={error} rows={4} refusals={refusals}>
        {({ ledgerPreview }) => (
          <DialogForm save={say('paste.keep', { count: lines.length })} onCancel={onClose} onSubmit={keep}>
            <p>
              {say('paste.lead', { fresh, changed, both: fresh > 0 && changed > 0 ? 'yes' : 'no' })}{' '}
              {pasted.beyond > 0 && say('paste.beyond', { count: pasted.beyond })}
            </p>
            <p aria-live="polite" className={wrong.length > 0 ? styles.wrong : undefined}>
              {loading
                ? say('paste.reading')
                : wrong.length > 0
                  ? say('paste.wrong', { count: wrong.length })
                  : say('paste.clean')}
            </p>
            {listed.length > 0 && (
              <ul className={styles.list}>
                {listed.map((one) => (
                  <li key={`${one.row}:${one.field}`}>
                    {one.at >= 0 ? (
                      <TextField
                        label={label(one)}
                        error={one.why}
                        value={cells[one.row]?.[one.at] ?? ''}
                        onChange={(typed) => type(one, typed)}
                      />
                    ) : (
                      <p>
                        <b>{label(one)}</b> {one.why}
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {wrong.length === 0 && (
              <p>
                {say('paste.eligible')}{' '}
                <b>{format.money(sumOf(ledgerPreview.map(({ eligible }) => eligible ?? '0.00')))}</b>
              </p>
            )}
          </DialogForm>
        )}
      </Answer>
    </Dialog>
  );
}
