import { useQuery } from '@apollo/client/react';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { graphql } from '../graphql/gql';
import type { DemonstratorEurosQuery } from '../graphql/graphql';
import { Money } from '../ui/figures';
import styles from './euros.module.css';
import { useWords } from './words';

const DemonstratorEurosDocument = graphql(`
  query DemonstratorEuros($projectId: ID!) {
    traceability(projectId: $projectId) {
      projectId
      partial
      byDemonstrator {
        id
        planned
        declared
        certified
      }
      byFunction {
        id
        planned
        declared
        certified
      }
    }
  }
`);

type NodeEuros = DemonstratorEurosQuery['traceability']['byFunction'][number];

const Worth = createContext<ReadonlyMap<string, NodeEuros>>(new Map());

/** Traces the money once for all that the page shows; nothing is shown of it until the answer has come. */
export function EurosFound({ projectId, children }: { projectId: string; children: ReactNode }) {
  const say = useWords();
  const { data } = useQuery(DemonstratorEurosDocument, { variables: { projectId } });
  const worth = useMemo(() => {
    const { byDemonstrator = [], byFunction = [] } = data?.traceability ?? {};
    return new Map([...byDemonstrator, ...byFunction].map((one) => [one.id, one]));
  }, [data]);
  return (
    <Worth value={worth}>
      {data?.traceability.partial && <p className={`small dim ${styles.partial}`}>{say('euros.partial')}</p>}
      {children}
    </Worth>
  );
}

/** What a demonstrator, or a function with its parts, is worth: planned, declared, certified when the control has come. */
export function Euros({ id }: { id: string }) {
  const say = useWords();
  const euros = useContext(Worth).get(id);
  if (!euros) return null;
  return (
    <dl className={styles.euros} aria-label={say('euros')}>
      <div>
        <dt>{say('euros.planned')}</dt>
        <dd>
          <Money value={euros.planned} cents="never" />
        </dd>
      </div>
      <div>
        <dt>{say('euros.declared')}</dt>
        <dd>
          <Money value={euros.declared} cents="never" />
        </dd>
      </div>
      {euros.certified && (
        <div>
          <dt>{say('euros.certified')}</dt>
          <dd>
            <Money value={euros.certified} cents="never" />
          </dd>
        </div>
      )}
    </dl>
  );
}
