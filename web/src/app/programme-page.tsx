import { useQuery } from '@apollo/client/react';
import { graphql } from '../graphql/gql';
import { PortfolioDesk } from '../oversight/portfolio/portfolio-desk';
import { TodayProvider } from '../platform/today';
import { Answer } from '../ui/answer';
import { PersonMenu } from './person-menu';
import { useSession } from './session-context';
import { Shell } from './shell';

const ProgrammeQuery = graphql(`
  query ProgrammePage {
    viewer {
      id
      today
      illustrative
    }
  }
`);

/** The portfolio of an authority, which belongs to no project. */
export function Component() {
  const session = useSession();
  const { data, error, refetch } = useQuery(ProgrammeQuery);
  return (
    <Shell
      person={<PersonMenu name={session.person.name} onSignOut={() => void session.end()} />}
      illustrative={data?.viewer.illustrative}
    >
      <Answer data={data} error={error} onRetry={() => void refetch()}>
        {({ viewer }) => (
          <TodayProvider day={viewer.today}>
            <PortfolioDesk today={viewer.today} />
          </TodayProvider>
        )}
      </Answer>
    </Shell>
  );
}
