import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { type Choice, SelectField } from '../../ui/field';
import { Refused } from '../../ui/problem';
import { DayField } from '../../ui/typed-field';
import { AccountTable } from './account-table';
import { CategoriesTable } from './categories-table';
import { FileFindings } from './file-findings';
import styles from './imports.module.css';
import { OnItsWay } from './on-its-way';
import { importRefusals } from './refusals';
import { useTaking } from './use-taking';
import { useWords } from './words';

const FecProposalQuery = graphql(`
  query FecProposal($id: ID!, $wanted: ProposalChoices!) {
    expenseImport(id: $id) {
      id
      version
    }
    fecProposal(expenseImportId: $id, wanted: $wanted) {
      identifier
      closedOn
      lines
      charges
      from
      until
      blocking
      warnings
      findings {
        code
        severity
        figures
      }
      accounts {
        account
        name
        category
        workPackageId
        begins
        lines
        already
        net
        rule {
          id
          version
        }
      }
      categories {
        category
        lines
        eligible
      }
      proposed
      withoutWork
      already
      net
    }
  }
`);

interface FecPreviewProps {
  id: string;
  name: string;
  ledger: { readonly projectId: string; readonly partnerId: string };
  works: readonly Choice[];
  onTaken: (added: number) => void;
}

/** What an accounting file would put into the ledger: its period, its accounts, its work packages; then the decision. */
export function FecPreview({ id, name, ledger, works, onTaken }: FecPreviewProps) {
  const say = useWords();
  const format = useFormat();
  const [from, setFrom] = useState<string>();
  const [until, setUntil] = useState<string>();
  const [work, setWork] = useState('');
  const choices = { from: from || null, until: until || null, workPackageId: work || null };
  const { data, previousData, error, refetch } = useQuery(FecProposalQuery, {
    variables: { id, wanted: choices },
    fetchPolicy: 'no-cache',
  });
  const { decide, giveUp, under, lines: taken, refused } = useTaking(id, onTaken);
  return (
    <Answer
      data={data ?? previousData}
      error={error}
      rows={8}
      what={say('unshown')}
      refusals={importRefusals}
      onRetry={() => void refetch()}
    >
      {({ expenseImport, fecProposal: told }) => {
        const { identifier, closedOn, lines, charges, already, blocking, warnings, proposed, withoutWork, net } = told;
        const title =
          identifier && closedOn
            ? say('fec.title', { identifier, closedOn: format.day(closedOn) })
            : say('fec.unnamed', { name });
        const reason =
          blocking > 0
            ? say('take.mistakes')
            : proposed === 0
              ? say('take.none')
              : withoutWork > 0 && say('take.works');
        if (under) return <OnItsWay name={name} lines={taken} most={proposed} onStop={giveUp} />;
        return (
          <>
            <Card title={title} padded>
              <div className={styles.step}>
                <p role="status">{say('fec.read', { lines, charges, already })}</p>
                {blocking > 0 && <p role="alert">{say('fec.blocking', { count: blocking })}</p>}
                {warnings > 0 && <p>{say('fec.warnings', { count: warnings })}</p>}
                <FileFindings findings={told.findings} />
                {blocking === 0 && (
                  <>
                    <div className={styles.choices}>
                      <DayField label={say('fec.from')} value={from ?? told.from ?? ''} onChange={setFrom} />
                      <DayField label={say('fec.until')} value={until ?? told.until ?? ''} onChange={setUntil} />
                      <SelectField
                        label={say('fec.work')}
                        value={work}
                        none={say('fec.work.none')}
                        choices={works}
                        error={withoutWork > 0 ? say('fec.without', { count: withoutWork }) : undefined}
                        onChange={setWork}
                      />
                    </div>
                    <p>{say('fec.proposed', { count: proposed, net: format.money(net) })}</p>
                    {told.categories.length > 0 && <CategoriesTable rows={told.categories} amount="net" sum={net} />}
                  </>
                )}
                {refused !== undefined && (
                  <Refused error={refused} what={say('take.refused')} refusals={importRefusals} />
                )}
                <div className={styles.deeds}>
                  <Button
                    kind="primary"
                    reason={reason}
                    onClick={() => void decide({ id, version: expenseImport.version, ...choices })}
                  >
                    {say('take', { count: proposed })}
                  </Button>
                </div>
              </div>
            </Card>
            {blocking === 0 && (
              <AccountTable accounts={told.accounts} ledger={ledger} works={works} reload={() => refetch()} />
            )}
          </>
        );
      }}
    </Answer>
  );
}
