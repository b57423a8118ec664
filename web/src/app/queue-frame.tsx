import { useQuery } from '@apollo/client/react';
import { graphql } from '../graphql/gql';
import { TodayProvider } from '../platform/today';
import { QueuePage } from '../review/queue/queue-page';
import { LoadingRows } from '../ui/loading-rows';
import { Refused } from '../ui/problem';
import { PersonMenu } from './person-menu';
import { useSession } from './session-context';
import { Shell } from './shell';

const FrameQuery = graphql(`
  query QueueFrame {
    viewer {
      id
      today
      illustrative
    }
  }
`);

/** The queue stands over all projects: it has the frame of none. */
export function QueueFrame() {
  const session = useSession();
  const { data, error, refetch } = useQuery(FrameQuery);
  const person = (data || error) && <PersonMenu name={session.person.name} onSignOut={() => void session.end()} />;
  return (
    <Shell person={person} illustrative={data?.viewer.illustrative}>
      {error && !data && <Refused error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingRows />}
      {data && (
        <TodayProvider day={data.viewer.today}>
          <QueuePage />
        </TodayProvider>
      )}
    </Shell>
  );
}
