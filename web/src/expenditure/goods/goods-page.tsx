import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useProject } from '../../consortium/current-project';
import { readAgain } from '../../platform/read-again';
import { useTodayIfKnown } from '../../platform/today';
import { useUrlState } from '../../platform/url-state';
import { useFormat } from '../../platform/use-format';
import { useAnnounce } from '../../ui/announcer';
import { Answer } from '../../ui/answer';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { SelectField } from '../../ui/field';
import { Money } from '../../ui/figures';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { Refused } from '../../ui/problem';
import { StateBadge } from '../../ui/state';
import { type Column, Table } from '../../ui/table';
import { ExpenseSheet } from '../ledger/expense-sheet';
import type { Said } from '../ledger/row';
import { sumOf } from '../ledger/sum';
import { refusals } from '../refusals';
import {
  AddDepreciationMutation,
  depreciationOf,
  type Good,
  GoodsFrameDocument,
  LedgerGoodsDocument,
} from './good-data';
import styles from './goods.module.css';
import { useWords } from './words';

const address = { partenaire: '' };

/** The goods of a partner: what is written off of each, and what is left. */
export function GoodsPage() {
  const say = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const client = useApolloClient();
  const { id: projectId } = useProject();
  const today = useTodayIfKnown() ?? '2000-01-01';
  const [{ partenaire }, choose] = useUrlState(address);
  const [said, setSaid] = useState<Said>();
  const frame = useQuery(GoodsFrameDocument, { variables: { projectId }, fetchPolicy: 'cache-first' });
  const partners = frame.data?.ledgerPartners ?? [];
  const works = frame.data?.workPackages.nodes ?? [];
  const partnerId = partners.find(({ id }) => id === partenaire)?.id ?? partners[0]?.id ?? '';
  const ledger = { projectId, partnerId };
  const { data, error, refetch } = useQuery(LedgerGoodsDocument, { variables: ledger, skip: !partnerId });
  const [add, adding] = useMutation(AddDepreciationMutation);
  const goods = data?.ledgerGoods ?? [];
  const mayKeep = (data?.ledger.viewerCan.includes('ledger.keep') && data.ledger.programme !== null) ?? false;
  const begin = (good?: Good) =>
    setSaid(
      depreciationOf(
        good,
        works[0]?.id ?? '',
        today,
        good ? say('depreciation.of', { id: good.id }) : '',
        data?.ledger.partner.shortName ?? '',
      ),
    );
  const keep = async (line: Said) => {
    try {
      await add({ variables: { input: { ...ledger, lines: [line], removed: [] } } });
    } catch {
      return false;
    }
    announce(say('kept'));
    void readAgain(client).catch(() => undefined);
    return true;
  };
  const columns: readonly Column<Good>[] = [
    {
      key: 'good',
      title: say('col.good'),
      cell: ({ id, granted, expensed, depreciated }) => (
        <span className={styles.stack}>
          <b>{id}</b>
          {granted && <StateBadge state="deducted">{say('granted')}</StateBadge>}
          {expensed !== '0.00' && depreciated !== '0.00' && (
            <StateBadge state="late">{say('both', { amount: format.money(expensed) })}</StateBadge>
          )}
        </span>
      ),
    },
    { key: 'cost', title: say('col.cost'), end: true, cell: ({ cost }) => <Money value={cost} /> },
    {
      key: 'terms',
      title: say('col.terms'),
      cell: ({ years, use }) => say('terms', { years, use: format.percent(use / 100, use % 100 === 0 ? 0 : 2) }),
    },
    {
      key: 'span',
      title: say('col.span'),
      cell: ({ from, until }) => say('span', { from: format.day(from), until: format.day(until) }),
    },
    { key: 'depreciated', title: say('col.depreciated'), end: true, cell: (one) => <Money value={one.depreciated} /> },
    { key: 'left', title: say('col.left'), end: true, cell: ({ left }) => <Money value={left} /> },
    {
      key: 'lines',
      title: say('col.lines'),
      cell: ({ lines }) => (
        <span className={styles.lines}>
          {lines.map(({ id, number }) => (
            <Link
              key={id}
              to={`/p/${projectId}/depenses?partenaire=${partnerId}&ligne=${id}`}
              aria-label={say('line.of', { number })}
            >
              {number}
            </Link>
          ))}
        </span>
      ),
    },
    ...(mayKeep
      ? [
          {
            key: 'act',
            title: say('col.act'),
            titleHidden: true,
            cell: (good: Good) =>
              good.granted || good.left.startsWith('-') || good.left === '0.00' ? null : (
                <Button kind="quiet" size="small" label={say('next.of', { id: good.id })} onClick={() => begin(good)}>
                  {say('next')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <Page
      name={say('name')}
      title={
        data && say('title', { count: goods.length, amount: format.money(sumOf(goods.map((one) => one.depreciated))) })
      }
      lead={say('lead')}
      actions={
        <>
          <ButtonLink to={`../depenses?partenaire=${partnerId}`}>{say('back')}</ButtonLink>
          {mayKeep && (
            <Button kind="primary" icon={<Icon name="plus" />} onClick={() => begin()}>
              {say('add')}
            </Button>
          )}
        </>
      }
    >
      {partners.length > 1 && (
        <div className={styles.filters}>
          <SelectField
            label={say('partner.choose')}
            value={partnerId}
            choices={partners.map(({ id, shortName }) => ({ value: id, label: shortName }))}
            onChange={(chosen) => choose({ partenaire: chosen })}
          />
        </div>
      )}
      {adding.error && <Refused error={adding.error} what={say('unkept')} refusals={refusals} />}
      <Answer
        data={data}
        error={frame.error ?? error}
        rows={5}
        what={say('unshown')}
        refusals={refusals}
        onRetry={() => void (frame.error ? frame.refetch() : refetch())}
      >
        {({ ledgerGoods }) => (
          <Card title={say('table.title')}>
            {ledgerGoods.length === 0 ? (
              <EmptyState>{say('none')}</EmptyState>
            ) : (
              <Table caption={say('caption')} ordered columns={columns} rows={ledgerGoods} rowKey={({ id }) => id} />
            )}
          </Card>
        )}
      </Answer>
      {said && (
        <ExpenseSheet
          key={said.id}
          ledger={ledger}
          said={said}
          works={works}
          invoices={[]}
          onKeep={keep}
          onClose={() => setSaid(undefined)}
        />
      )}
    </Page>
  );
}
