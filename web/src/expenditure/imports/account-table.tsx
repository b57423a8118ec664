import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { costCategories } from '../../budget/cost-categories';
import { useWords as useBudgetWords } from '../../budget/words';
import { graphql } from '../../graphql/gql';
import type { CostCategory, FecProposalQuery } from '../../graphql/graphql';
import { newId } from '../../platform/apollo';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import type { Choice } from '../../ui/field';
import { Money } from '../../ui/figures';
import { Refused } from '../../ui/problem';
import { Table } from '../../ui/table';
import styles from './imports.module.css';
import { importRefusals } from './refusals';
import { useWords } from './words';

const KeepMutation = graphql(`
  mutation KeepAccountRule($input: KeepAccountRuleInput!) {
    keepAccountRule(input: $input) {
      id
      version
    }
  }
`);

const ForgetMutation = graphql(`
  mutation ForgetAccountRule($input: ForgetAccountRuleInput!) {
    forgetAccountRule(input: $input) {
      id
    }
  }
`);

type Account = FecProposalQuery['fecProposal']['accounts'][number];

interface AccountTableProps {
  accounts: readonly Account[];
  ledger: { readonly projectId: string; readonly partnerId: string };
  works: readonly Choice[];
  reload: () => Promise<unknown>;
}

/** What each account of the file becomes: proposed by the general chart, said by the partner, and remembered. */
export function AccountTable({ accounts, ledger, works, reload }: AccountTableProps) {
  const say = useWords();
  const budget = useBudgetWords();
  const announce = useAnnounce();
  const [keep] = useMutation(KeepMutation);
  const [forget] = useMutation(ForgetMutation);
  const [refused, setRefused] = useState<unknown>();
  const attempt = async (begins: string, deed: () => Promise<unknown>) => {
    setRefused(undefined);
    try {
      await deed();
      announce(say('accounts.kept', { begins }));
    } catch (thrown) {
      setRefused(thrown);
    }
    await reload();
  };
  /** One’s own word is changed where it stands; else a word is kept of this account alone. */
  const put = (
    { account, rule, begins, ...now }: Account,
    change: Partial<Pick<Account, 'category' | 'workPackageId'>>,
  ) => {
    const { category, workPackageId } = { ...now, ...change };
    const own = rule ? { id: rule.id, version: rule.version, begins } : { id: newId(), begins: account.slice(0, 20) };
    void attempt(own.begins, () => keep({ variables: { input: { ...ledger, ...own, category, workPackageId } } }));
  };
  const choices = costCategories.filter((word) => word !== 'INDIRECT');
  return (
    <Card title={say('accounts.title')} aside={<span className="small dim">{say('accounts.lead')}</span>}>
      {refused !== undefined && <Refused error={refused} what={say('accounts.refused')} refusals={importRefusals} />}
      {accounts.length === 0 ? (
        <EmptyState>{say('accounts.none')}</EmptyState>
      ) : (
        <Table
          caption={say('accounts.caption')}
          rows={accounts}
          rowKey={({ account }) => account}
          ordered
          columns={[
            {
              key: 'account',
              title: say('accounts.account'),
              cell: ({ account, name }) => (
                <>
                  <b>{account}</b> <span className="small dim">{name}</span>
                </>
              ),
            },
            { key: 'lines', title: say('accounts.lines'), end: true, cell: ({ lines }) => lines },
            { key: 'net', title: say('accounts.net'), end: true, cell: ({ net }) => <Money value={net} /> },
            {
              key: 'category',
              title: say('accounts.category'),
              cell: (row) => (
                <span className={styles.cell}>
                  <select
                    aria-label={say('accounts.category.of', { account: row.account })}
                    value={row.category ?? ''}
                    onChange={({ target }) => put(row, { category: (target.value || null) as CostCategory | null })}
                  >
                    <option value="">{say('accounts.skip')}</option>
                    {choices.map((word) => (
                      <option key={word} value={word}>
                        {budget(`category.${word}`)}
                      </option>
                    ))}
                  </select>
                  <span className="small dim">
                    {say(row.rule ? 'accounts.own' : row.begins ? 'accounts.general' : 'accounts.unknown')}
                    {row.begins && ` (${row.begins}…)`}
                  </span>
                </span>
              ),
            },
            {
              key: 'work',
              title: say('accounts.work'),
              cell: (row) =>
                row.category !== null && (
                  <span className={styles.cell}>
                    <select
                      aria-label={say('accounts.work.of', { account: row.account })}
                      value={row.workPackageId ?? ''}
                      onChange={({ target }) => put(row, { workPackageId: target.value || null })}
                    >
                      <option value="">{say('accounts.default')}</option>
                      {works.map(({ value, label }) => (
                        <option key={value} value={value}>
                          {label}
                        </option>
                      ))}
                    </select>
                  </span>
                ),
            },
            {
              key: 'reset',
              title: say('accounts.reset'),
              titleHidden: true,
              cell: ({ rule, begins }) =>
                rule && (
                  <Button
                    kind="quiet"
                    size="small"
                    label={say('accounts.reset.of', { begins })}
                    onClick={() => void attempt(begins, () => forget({ variables: { input: rule } }))}
                  >
                    {say('accounts.reset')}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </Card>
  );
}
