import { useApolloClient, useMutation } from '@apollo/client/react';
import { type ReactNode, useState } from 'react';
import { graphql } from '../../graphql/gql';
import { readAgain } from '../../platform/read-again';
import { useAnnounce } from '../../ui/announcer';
import { Refused } from '../../ui/problem';
import { scenarioRefusals } from './refusals';
import styles from './scenario-card.module.css';
import type { Scenario } from './scenario-row';
import { useWords } from './words';

const DropFromScenarioMutation = graphql(`
  mutation DropFromScenario($input: DropFromScenarioInput!) {
    dropFromScenario(input: $input) {
      id
      ...ScenarioRow_Scenario
    }
  }
`);

/** Leaves rows where the plan has them; what could not be done is said. */
export function useDropping({ id, version }: Scenario): {
  drop: (itemId: string, code: string) => void;
  problem: ReactNode;
} {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const [dropRow, { loading }] = useMutation(DropFromScenarioMutation);
  const [failed, setFailed] = useState<{ readonly code: string; readonly error: unknown }>();
  const drop = async (itemId: string, code: string) => {
    if (loading) return;
    try {
      await dropRow({ variables: { input: { id, version, itemId } } });
      setFailed(undefined);
      announce(say('rows.dropped', { code }));
    } catch (error) {
      setFailed({ code, error });
    }
    await readAgain(client).catch(() => undefined);
  };
  return {
    drop: (itemId, code) => void drop(itemId, code),
    problem: failed && (
      <div className={styles.problem}>
        <Refused error={failed.error} what={say('rows.undropped', { code: failed.code })} refusals={scenarioRefusals} />
      </div>
    ),
  };
}
