import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import type { ExpenseFilter } from '../../graphql/graphql';
import { BY_PAGES } from '../../platform/read-again';
import { useFormat } from '../../platform/use-format';
import { useAnnounce } from '../../ui/announcer';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Pager } from '../../ui/pager';
import { Refused } from '../../ui/problem';
import { refusals } from '../refusals';
import { type Field, type Reader, readCell } from './cells';
import { type Choices, isFiltered } from './choices';
import { fieldAt, type Writer } from './columns';
import { ExpenseCards } from './expense-cards';
import { ExpenseSheet } from './expense-sheet';
import { LedgerGrid } from './ledger-grid';
import styles from './lines.module.css';
import { PasteDialog } from './paste-dialog';
import { blankIn, type Row, type Said, saidOf } from './row';
import type { Cell } from './selection';
import { unreadWord } from './unread';
import { useDeeds } from './use-deeds';
import { useWords } from './words';

const ExpensesQueryDocument = graphql(`
  query Expenses($projectId: ID!, $partnerId: ID!, $filter: ExpenseFilter!, $after: String) {
    expenses(projectId: $projectId, partnerId: $partnerId, filter: $filter, first: 100, after: $after) {
      total
      sum
      nodes {
        id
        ...LedgerRow_Expense @unmask
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface LinesProps {
  ledger: { readonly projectId: string; readonly partnerId: string };
  filter: ExpenseFilter;
  choices: Choices;
  works: readonly { readonly id: string; readonly code: string }[];
  reader: Reader;
  writer: Writer;
  today: string;
  /** No room for a grid: the lines are cards. */
  narrow: boolean;
  mayKeep: boolean;
  adding: boolean;
  onAdd: () => void;
  onAdded: () => void;
  onChoose: (changes: Partial<Choices>) => void;
}

interface Pasting {
  readonly block: readonly (readonly string[])[];
  readonly over: readonly Row[];
  readonly field: Field;
}

/** The lines of a ledger: typed into, pasted, filled down, taken back; each opens its sheet. */
export function Lines({ ledger, filter, choices, works, reader, writer, today, narrow, mayKeep, ...told }: LinesProps) {
  const say = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const [pasting, setPasting] = useState<Pasting>();
  const [pending, setPending] = useState<ReadonlyMap<string, Said>>(new Map());
  const query = useQuery(ExpensesQueryDocument, {
    variables: { ...ledger, filter },
    notifyOnNetworkStatusChange: true,
    context: BY_PAGES,
  });
  const { error, loading, fetchMore, refetch } = query;
  const data = query.data ?? query.previousData;
  const kept = data?.expenses.nodes ?? [];
  const rows = kept.map((row) => Object.assign({}, row, pending.get(row.id)) as Row);
  const page = data?.expenses.pageInfo;
  const deeds = useDeeds(ledger, kept, refetch);
  const open = rows.find(({ id }) => id === choices.ligne);
  const more = () => void fetchMore({ variables: { after: page?.endCursor } });
  const invoices = kept.filter(({ id, net }) => id !== choices.ligne && !net.startsWith('-'));
  const firstWork = rows.at(-1)?.workPackageId ?? works[0]?.id ?? '';

  const put = async (lines: readonly Said[], words?: string): Promise<boolean> => {
    setPending((shown) => new Map([...shown, ...lines.map((line) => [line.id, line] as const)]));
    const done = await deeds.act({ put: lines, out: [] });
    setPending(
      (shown) => new Map([...shown].filter(([id, line]) => !lines.some((one) => one.id === id && one === line))),
    );
    if (done && words) announce(words);
    return done;
  };
  const type = (row: Row, field: Field, typed: string): string | undefined => {
    const change = readCell(field, typed, reader);
    if (!change) return say(unreadWord(field));
    const line = saidOf(row);
    const same = Object.entries(change).every(([key, value]) => (line[key as keyof Said] ?? null) === (value ?? null));
    if (!same) void put([{ ...line, ...change }]);
    return undefined;
  };
  const paste = (block: Pasting['block'], { row, column }: Cell) => {
    if (block.length > 250) return announce(say('paste.many'));
    setPasting({ block, over: rows.slice(row, row + block.length), field: fieldAt(column) ?? 'category' });
  };
  const undo = async (step: ReturnType<typeof deeds.undo>, words: string, none: string) => {
    if (!step) announce(none);
    else if (await step) announce(words);
  };
  const back = () => void undo(deeds.undo(), say('said.undone'), say('undo.none'));
  const again = () => void undo(deeds.redo(), say('said.redone'), say('redo.none'));
  const remove = async (row: Row) => {
    if (!(await deeds.act({ put: [], out: [row.id] }))) return false;
    announce(say('said.removed', { number: row.number }));
    return true;
  };

  return (
    <Card title={say('grid')} titleHidden padded>
      <div className={styles.tools}>
        <p className="small dim" aria-live="polite">
          {data && say('filter.count', { total: data.expenses.total, sum: format.money(data.expenses.sum) })}
        </p>
        <span className="small dim">
          {deeds.busy ? say('grid.saving') : deeds.history.done.length > 0 && say('grid.saved')}
        </span>
        {mayKeep && (
          <span className={styles.deeds}>
            <Button
              size="small"
              keys="mod+z"
              reason={deeds.history.done.length === 0 && say('undo.none')}
              onClick={back}
            >
              {say('undo')}
            </Button>
            <Button
              size="small"
              keys="mod+y"
              reason={deeds.history.undone.length === 0 && say('redo.none')}
              onClick={again}
            >
              {say('redo')}
            </Button>
          </span>
        )}
      </div>
      {deeds.error !== undefined && <Refused error={deeds.error} refusals={refusals} />}
      <Answer
        data={data}
        error={error}
        rows={10}
        what={say('unshown')}
        refusals={refusals}
        onRetry={() => void refetch()}
      >
        {({ expenses: { total } }) => {
          if (total === 0 && !mayKeep) return <EmptyState>{say('grid.empty')}</EmptyState>;
          if (total === 0 && isFiltered(choices)) return <EmptyState>{say('grid.none')}</EmptyState>;
          if (narrow)
            return (
              <>
                <ExpenseCards rows={rows} onOpen={({ id }) => told.onChoose({ ligne: id })} />
                <Pager
                  shown={rows.length}
                  total={total}
                  hasMore={page?.hasNextPage ?? false}
                  busy={loading}
                  onMore={more}
                />
              </>
            );
          return (
            <LedgerGrid
              rows={rows}
              total={total}
              hasMore={page?.hasNextPage ?? false}
              busy={loading}
              writer={writer}
              onType={type}
              onPut={(lines) => void put(lines, say('said.changed', { count: lines.length }))}
              onPaste={paste}
              onOpen={({ id }) => told.onChoose({ ligne: id })}
              onAdd={mayKeep ? told.onAdd : undefined}
              onUndo={back}
              onRedo={again}
              onMore={more}
              onSay={announce}
            />
          );
        }}
      </Answer>
      {pasting && (
        <PasteDialog
          {...pasting}
          ledger={ledger}
          workPackageId={firstWork}
          today={today}
          reader={reader}
          onKeep={(lines) => put(lines, say('said.added', { count: lines.length }))}
          onClose={() => setPasting(undefined)}
        />
      )}
      {open && (
        <ExpenseSheet
          key={open.id}
          ledger={ledger}
          row={open}
          said={saidOf(open)}
          works={works}
          invoices={invoices}
          onKeep={(line) => put([line], say('said.changed', { count: 1 }))}
          onRemove={() => remove(open)}
          onClose={() => told.onChoose({ ligne: '' })}
        />
      )}
      {told.adding && (
        <ExpenseSheet
          ledger={ledger}
          said={blankIn(firstWork, today)}
          works={works}
          invoices={invoices}
          onKeep={(line) => put([line], say('said.added', { count: 1 }))}
          onClose={told.onAdded}
        />
      )}
    </Card>
  );
}
