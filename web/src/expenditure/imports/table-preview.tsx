import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql/gql';
import { useLanguage } from '../../platform/language';
import { sentenceOf } from '../../platform/refusal';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Refused } from '../../ui/problem';
import { Table } from '../../ui/table';
import { CategoriesTable } from './categories-table';
import styles from './imports.module.css';
import { OnItsWay } from './on-its-way';
import { importRefusals } from './refusals';
import { useTaking } from './use-taking';
import { useWords } from './words';

const TablePreviewQuery = graphql(`
  query TablePreview($id: ID!) {
    expenseImport(id: $id) {
      id
      version
    }
    tablePreview(expenseImportId: $id) {
      lines
      already
      mistaken
      mistakes {
        cell
        column
        code
        facts
      }
      categories {
        category
        lines
        eligible
      }
      sum
      blocking
    }
  }
`);

interface TablePreviewProps {
  id: string;
  name: string;
  onTaken: (added: number) => void;
}

/** What a table would put into the ledger, or the cells that keep it out. */
export function TablePreview({ id, name, onTaken }: TablePreviewProps) {
  const say = useWords();
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(TablePreviewQuery, { variables: { id }, fetchPolicy: 'no-cache' });
  const { decide, giveUp, under, lines: taken, refused } = useTaking(id, onTaken);
  return (
    <Answer
      data={data}
      error={error}
      rows={6}
      what={say('unshown')}
      refusals={importRefusals}
      onRetry={() => void refetch()}
    >
      {({ expenseImport, tablePreview }) => {
        const { lines, already, mistaken, mistakes, categories, sum, blocking } = tablePreview;
        const fresh = lines - already;
        if (under) return <OnItsWay name={name} lines={taken} most={fresh} onStop={giveUp} />;
        return (
          <Card title={say('table.title', { name, lines, already })} padded>
            <div className={styles.step}>
              <p role={mistaken > 0 ? 'alert' : 'status'}>
                {mistaken > 0 ? say('table.wrong', { count: mistaken }) : say('table.clean')}{' '}
                {mistaken > mistakes.length && say('table.first', { count: mistakes.length })}
              </p>
              {blocking > 0 && mistaken === 0 && <p>{say('table.blocking', { count: blocking })}</p>}
              {refused !== undefined && (
                <Refused error={refused} what={say('take.refused')} refusals={importRefusals} />
              )}
              {mistaken > 0 ? (
                <Table
                  caption={say('table.mistakes')}
                  rows={mistakes}
                  rowKey={({ cell, code }) => `${cell} ${code}`}
                  ordered
                  dense
                  columns={[
                    { key: 'cell', title: say('table.cell'), cell: ({ cell }) => cell, width: '6rem' },
                    {
                      key: 'column',
                      title: say('table.column'),
                      cell: ({ column }) => say(`column.${column}` as 'column.net'),
                      width: '12rem',
                    },
                    {
                      key: 'why',
                      title: say('table.why'),
                      cell: ({ code, facts }) =>
                        sentenceOf({ code, facts: JSON.parse(facts) }, language, importRefusals),
                    },
                  ]}
                />
              ) : (
                <CategoriesTable rows={categories} amount="eligible" sum={sum} />
              )}
              <div className={styles.deeds}>
                <Button
                  kind="primary"
                  reason={mistaken > 0 ? say('take.mistakes') : fresh === 0 && say('take.none')}
                  onClick={() => void decide({ id, version: expenseImport.version })}
                >
                  {say('take', { count: fresh })}
                </Button>
              </div>
            </div>
          </Card>
        );
      }}
    </Answer>
  );
}
