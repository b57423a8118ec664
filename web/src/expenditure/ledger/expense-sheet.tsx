import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { DocumentList } from '../../documents/document-list';
import { graphql } from '../../graphql/gql';
import { useFormat } from '../../platform/use-format';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { Refused } from '../../ui/problem';
import { refusals } from '../refusals';
import { EvidenceKinds } from './evidence-kinds';
import { ExpenseFields } from './expense-fields';
import styles from './expense-sheet.module.css';
import { FindingList } from './finding-words';
import type { Row, Said } from './row';
import { useMistakeWords } from './use-mistake-words';
import { useWords } from './words';

const CheckExpenseQuery = graphql(`
  query CheckExpense($input: ChangeExpensesInput!) {
    ledgerPreview(input: $input) {
      id
      mistakes {
        field
        code
        facts
      }
    }
  }
`);

interface ExpenseSheetProps {
  ledger: { readonly projectId: string; readonly partnerId: string };
  /** None of a line that is new. */
  row?: Row;
  said: Said;
  works: readonly { readonly id: string; readonly code: string }[];
  invoices: readonly { readonly id: string; readonly number: number; readonly issuer: string }[];
  onKeep: (line: Said) => Promise<boolean>;
  onRemove?: () => Promise<boolean>;
  onClose: () => void;
}

/** One expense in full: its fields, what the rules say, its evidence. */
export function ExpenseSheet({ ledger, row, said, works, invoices, onKeep, onRemove, onClose }: ExpenseSheetProps) {
  const say = useWords();
  const format = useFormat();
  const client = useApolloClient();
  const mistake = useMistakeWords();
  const [line, setLine] = useState(said);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [error, setError] = useState<unknown>();
  const locked = row !== undefined && !row.viewerCan.includes('ledger.keep');
  const keep = async () => {
    try {
      const input = { ...ledger, lines: [{ ...line, version: row?.version }], removed: [] };
      const { data } = await client.query({ query: CheckExpenseQuery, variables: { input }, fetchPolicy: 'no-cache' });
      const mistakes = data?.ledgerPreview[0]?.mistakes ?? [];
      setWrong(Object.fromEntries(mistakes.map((one) => [one.field, mistake(one)])));
      setError(undefined);
      if (mistakes.length > 0) return;
    } catch (caught) {
      setError(caught);
      return;
    }
    if (await onKeep(line)) onClose();
  };
  const remove = async () => {
    if (await onRemove?.()) onClose();
  };
  const fields = (
    <ExpenseFields
      line={line}
      works={works}
      invoices={invoices}
      wrong={wrong}
      locked={locked}
      ofAMonth={row?.ofAMonth ?? false}
      onChange={(change) => setLine({ ...line, ...change })}
    />
  );
  return (
    <Dialog
      opened
      onClose={onClose}
      title={row ? say('sheet.title', { number: row.number }) : say('sheet.new')}
      lead={
        row &&
        say('sheet.computed', {
          net: format.money(row.net),
          vat: format.money(row.vat),
          gross: format.money(row.gross),
          eligible: format.money(row.eligible),
        })
      }
      width={820}
    >
      {row && (
        <section className={styles.part}>
          <h3>{say('sheet.findings')}</h3>
          <FindingList findings={row.findings} />
        </section>
      )}
      {locked ? (
        <>
          <p>{say('cell.signed')}</p>
          {fields}
        </>
      ) : (
        <DialogForm
          save={say('sheet.save')}
          onCancel={onClose}
          onSubmit={keep}
          refused={error !== undefined && <Refused error={error} refusals={refusals} />}
        >
          {fields}
        </DialogForm>
      )}
      {row && (
        <section className={styles.part}>
          <h3>{say('sheet.files')}</h3>
          <DocumentList
            subjectType="expense"
            subjectId={row.id}
            canAttach={!locked}
            audience="FUNDER"
            facts={{ ...row, reference: row.documentRef }}
            onAttached={() => void client.refetchQueries({ include: ['ExpenseEvidence', 'Ledger'] })}
          />
          <EvidenceKinds expenseId={row.id} locked={locked} />
        </section>
      )}
      {onRemove && !locked && (
        <p>
          <Button kind="danger" size="small" onClick={() => void remove()}>
            {say('sheet.remove')}
          </Button>
        </p>
      )}
    </Dialog>
  );
}
