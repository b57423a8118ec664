import { useQuery } from '@apollo/client/react';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useWords as useBudgetWords } from '../../budget/words';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { useTodayIfKnown } from '../../platform/today';
import { useUrlState } from '../../platform/url-state';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { FilterSelect } from '../../ui/filter-bar';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { refusals } from '../refusals';
import { folded, type Reader } from './cells';
import { address, filterOf, sound } from './choices';
import type { Writer } from './columns';
import { Consumption } from './consumption';
import { Counts } from './counts';
import { LedgerFilters } from './ledger-filters';
import { Lines } from './lines';
import styles from './lines.module.css';
import { categoriesByName } from './names';
import { RateDialog } from './rate-dialog';
import { useWords } from './words';

const PartnersQuery = graphql(`
  query LedgerPartners($projectId: ID!) {
    ledgerPartners(projectId: $projectId) {
      id
      shortName
    }
    workPackages(projectId: $projectId, first: 100) {
      nodes {
        id
        code
      }
    }
  }
`);

const LedgerQueryDocument = graphql(`
  query Ledger($projectId: ID!, $partnerId: ID!) {
    ledger(projectId: $projectId, partnerId: $partnerId) {
      programme
      sum
      lines
      viewerCan
      partner {
        id
        shortName
      }
      categories {
        category
        budget
        ceiling
        spent
        claimed
        left
      }
    }
    ledgerFindings(projectId: $projectId, partnerId: $partnerId) {
      blocking
      warning
      information
      clear
    }
  }
`);

const PAUSE = 250;

/** A partner's expenditure: what the budget has left, and the lines, typed and pasted as in a spreadsheet. */
export function LedgerPage() {
  const { id: projectId } = useProject();
  const { data, error, refetch } = useQuery(PartnersQuery, { variables: { projectId }, fetchPolicy: 'cache-first' });
  const say = useWords();
  if (!data)
    return (
      <Page name={say('name')}>
        <Answer data={data} error={error} rows={8} what={say('unshown')} onRetry={() => void refetch()}>
          {() => null}
        </Answer>
      </Page>
    );
  return <OneLedger projectId={projectId} partners={data.ledgerPartners} works={data.workPackages.nodes} />;
}

interface OneLedgerProps {
  projectId: string;
  partners: readonly { readonly id: string; readonly shortName: string }[];
  works: readonly { readonly id: string; readonly code: string }[];
}

function OneLedger({ projectId, partners, works }: OneLedgerProps) {
  const say = useWords();
  const budget = useBudgetWords();
  const format = useFormat();
  const today = useTodayIfKnown() ?? '2000-01-01';
  const narrow = useMediaQuery('(max-width: 48em)') ?? false;
  const [choices, choose] = useUrlState(address, sound);
  const [search] = useDebouncedValue(choices.texte, PAUSE);
  const [adding, setAdding] = useState(false);
  const [rating, setRating] = useState(false);
  const partnerId = partners.find(({ id }) => id === choices.partenaire)?.id ?? partners[0]?.id ?? '';
  const { data, error, refetch } = useQuery(LedgerQueryDocument, { variables: { projectId, partnerId } });
  const reader = useMemo<Reader>(
    () => ({
      categories: categoriesByName,
      works: new Map(works.map(({ id, code }) => [folded(code), id])),
      near: today,
    }),
    [works, today],
  );
  const writer = useMemo<Writer>(() => {
    const codes = new Map(works.map(({ id, code }) => [id, code]));
    return {
      format,
      category: (category) => budget(`category.${category}`),
      work: (id) => codes.get(id) ?? '',
    };
  }, [works, format, budget]);
  const ledger = data?.ledger;
  const mayKeep = (ledger?.viewerCan.includes('ledger.keep') && ledger.programme !== null) ?? false;
  return (
    <Page
      name={say('name')}
      title={ledger && say('title', { lines: ledger.lines, sum: format.money(ledger.sum) })}
      lead={
        ledger &&
        (ledger.programme
          ? say('lead', { partner: ledger.partner.shortName, programme: ledger.programme })
          : say('lead.none'))
      }
      actions={
        mayKeep && (
          <>
            <ButtonLink to={`pieces?partenaire=${partnerId}`}>{say('papers')}</ButtonLink>
            {ledger?.viewerCan.includes('ledger.salaries') && (
              <>
                <Button onClick={() => setRating(true)}>{say('rate.open')}</Button>
                <ButtonLink to={`salaires?partenaire=${partnerId}`}>{say('salaries')}</ButtonLink>
              </>
            )}
            <ButtonLink to={`biens?partenaire=${partnerId}`}>{say('goods')}</ButtonLink>
            <ButtonLink to={`importer?partenaire=${partnerId}`}>{say('import')}</ButtonLink>
            <Button kind="primary" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
              {say('add')}
            </Button>
          </>
        )
      }
    >
      {partners.length > 1 && (
        <FilterSelect
          label={say('partner.choose')}
          value={partnerId}
          choices={partners.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          onChange={(partenaire) => choose({ partenaire })}
        />
      )}
      <Answer
        data={data}
        error={error}
        rows={6}
        what={say('unshown')}
        refusals={refusals}
        onRetry={() => void refetch()}
      >
        {({ ledger: { categories }, ledgerFindings }) => (
          <Card
            title={say('consumption')}
            aside={<Counts of={ledgerFindings} onChoose={(remarques) => choose({ remarques })} />}
          >
            <Consumption categories={categories} />
          </Card>
        )}
      </Answer>
      <div className={styles.filters}>
        <LedgerFilters choices={choices} works={works} onChoose={choose} />
      </div>
      <Lines
        key={partnerId}
        ledger={{ projectId, partnerId }}
        filter={filterOf(choices, search)}
        choices={choices}
        works={works}
        reader={reader}
        writer={writer}
        today={today}
        narrow={narrow}
        mayKeep={mayKeep}
        adding={adding}
        onAdd={() => setAdding(true)}
        onAdded={() => setAdding(false)}
        onChoose={choose}
      />
      {rating && <RateDialog projectId={projectId} today={today} onClose={() => setRating(false)} />}
    </Page>
  );
}
