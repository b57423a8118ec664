import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useProject } from '../consortium/current-project';
import { graphql } from '../graphql/gql';
import type { HourlyRatesQuery } from '../graphql/graphql';
import { useToday } from '../platform/today';
import { useFormat } from '../platform/use-format';
import { Answer } from '../ui/answer';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { DayText, Money } from '../ui/figures';
import { Page } from '../ui/page';
import { type Column, Table } from '../ui/table';
import { useHoursPlaces } from './places';
import { effortRefusals } from './refusals';
import { useWords } from './words';

const HourlyRatesDocument = graphql(`
  query HourlyRates($projectId: ID!) {
    employees(projectId: $projectId, first: 100) {
      nodes {
        id
        name
        job
        partner {
          id
          shortName
        }
        terms {
          id
          fromOn
          untilOn
          quota
          method
          annualCost
          fixedShare
          hourlyRate
          documentedOn
        }
      }
    }
  }
`);

type Person = HourlyRatesQuery['employees']['nodes'][number];
type Term = NonNullable<Person['terms']>[number];
type Row = Term & Pick<Person, 'name' | 'job' | 'partner'> & { readonly employeeId: string };

/** What an hour of each is worth, contract by contract: for those who may know salaries. */
export function RatesPage() {
  const say = useWords();
  const format = useFormat();
  const today = useToday();
  const places = useHoursPlaces();
  const { id: projectId } = useProject();
  const { data, error, refetch } = useQuery(HourlyRatesDocument, { variables: { projectId } });
  const people = data?.employees.nodes ?? [];
  const rows = people.flatMap(({ id, name, job, partner, terms }): Row[] =>
    (terms ?? []).map((term) => ({ ...term, name, job, partner, employeeId: id })),
  );
  const several = new Set(rows.map(({ partner }) => partner.id)).size > 1;
  const percent = (hundredths: number) => format.percent(hundredths / 100, hundredths % 100 === 0 ? 0 : 2);
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      title: say('rates.name'),
      sort: ({ name }) => name,
      cell: ({ employeeId, name, job }) => (
        <>
          <Link to={places.month(employeeId, today)}>{name}</Link> <span className="small dim">{job}</span>
        </>
      ),
    },
    ...(several
      ? [{ key: 'partner', title: say('rates.partner'), cell: ({ partner }: Row) => partner.shortName }]
      : []),
    {
      key: 'from',
      title: say('rates.from'),
      sort: (row) => row.fromOn,
      cell: ({ fromOn }) => <DayText day={fromOn} />,
    },
    {
      key: 'until',
      title: say('rates.until'),
      cell: ({ untilOn }) => (untilOn ? <DayText day={untilOn} /> : <span className="dim">{say('rates.lasts')}</span>),
    },
    { key: 'quota', title: say('rates.quota'), end: true, cell: ({ quota }) => percent(quota) },
    {
      key: 'cost',
      title: say('rates.cost'),
      end: true,
      sort: (row) => row.annualCost,
      cell: ({ annualCost }) => <Money value={annualCost} />,
    },
    {
      key: 'rate',
      title: say('rates.rate'),
      end: true,
      sort: (row) => row.hourlyRate,
      cell: ({ hourlyRate, fixedShare }) =>
        hourlyRate ? (
          <b>
            <Money value={hourlyRate} />
          </b>
        ) : (
          <span className="dim">{fixedShare ? say('rates.share', { share: percent(fixedShare) }) : '–'}</span>
        ),
    },
    { key: 'documented', title: say('rates.documented'), cell: (row) => <DayText day={row.documentedOn} /> },
  ];
  return (
    <Page
      name={say('rates.title')}
      lead={say('rates.lead')}
      actions={<ButtonLink to={places.hours}>{say('rates.back')}</ButtonLink>}
    >
      <Answer
        data={data}
        error={error}
        rows={8}
        what={say('unshown')}
        refusals={effortRefusals}
        onRetry={() => void refetch()}
      >
        {() => (
          <Card title={say('rates.title')} titleHidden>
            {rows.length === 0 ? (
              <EmptyState>{say('rates.none')}</EmptyState>
            ) : (
              <Table caption={say('rates.title')} dense columns={columns} rows={rows} rowKey={({ id }) => id} />
            )}
          </Card>
        )}
      </Answer>
    </Page>
  );
}
