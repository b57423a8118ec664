import { useApolloClient, useSubscription } from '@apollo/client/react';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useProject } from '../consortium/current-project';
import { useViewer } from '../consortium/viewer';
import { graphql } from '../graphql/gql';
import type { LiveChangesSubscription } from '../graphql/graphql';
import { breath } from '../platform/breath';
import { tellChange } from '../platform/overtaken';
import { readAgain } from '../platform/read-again';
import { useAnnounce } from '../ui/announcer';
import { useWords } from './words';

const LiveChangesSubscriptionDocument = graphql(`
  subscription LiveChanges($projectId: ID!) {
    changes(projectId: $projectId) {
      event
      subjectType
      subjectId
      actorId
      actorName
      seq
    }
  }
`);

const ChangedWorkFragment = graphql(`
  fragment ChangedWork_WorkPackage on WorkPackage {
    code
  }
`);
const ChangedMilestoneFragment = graphql(`
  fragment ChangedMilestone_Milestone on Milestone {
    code
  }
`);
const ChangedDeliverableFragment = graphql(`
  fragment ChangedDeliverable_Deliverable on Deliverable {
    code
  }
`);
const ChangedRiskFragment = graphql(`
  fragment ChangedRisk_Risk on Risk {
    code
  }
`);
const ChangedDueFragment = graphql(`
  fragment ChangedDue_DueItem on DueItem {
    code
  }
`);

type Change = LiveChangesSubscription['changes'];

/** Several changes that come together are read together. */
const TOGETHER = 250;

/** The server ended it: its right to listen may be over, or the server itself for a moment. */
const LISTEN_AGAIN = 3_000;

const News = createContext<string | undefined>(undefined);

/** The last sentence that said who changed what, once somebody did. */
export const useNews = (): string | undefined => useContext(News);

const Met = createContext<Map<string, string>>(new Map());

/** Tells the names of what a screen shows, so that a change of one of them can be said by its name. */
export function useMet(names: readonly { readonly id: string; readonly code: string }[]): void {
  const met = useContext(Met);
  useEffect(() => {
    for (const { id, code } of names) met.set(id, code);
  }, [met, names]);
}

/** Listens to the project of the screens below: reads them again when someone changes it, and says who changed what. */
export function LiveChanges({ children }: { children: ReactNode }) {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const viewer = useViewer();
  const { id: projectId } = useProject();
  const [news, setNews] = useState<string>();
  const [shown] = useState(() => new Map<string, string>());
  const waiting = useRef<{ timer?: ReturnType<typeof setTimeout>; changes: readonly Change[] }>({ changes: [] });
  const again = useRef<ReturnType<typeof setTimeout>>(undefined);

  /** The code by which people know what was changed, as far as this screen has met it. */
  const codeOf = ({ subjectId: id }: Change): string | undefined => {
    const { cache } = client;
    const met =
      cache.readFragment({ fragment: ChangedWorkFragment, id: `WorkPackage:${id}` }) ??
      cache.readFragment({ fragment: ChangedMilestoneFragment, id: `Milestone:${id}` }) ??
      cache.readFragment({ fragment: ChangedDeliverableFragment, id: `Deliverable:${id}` }) ??
      cache.readFragment({ fragment: ChangedRiskFragment, id: `Risk:${id}` }) ??
      cache.readFragment({ fragment: ChangedDueFragment, id: `DueItem:${id}` });
    return met?.code ?? shown.get(id);
  };

  const catchUp = async () => {
    await breath();
    const { changes } = waiting.current;
    waiting.current = { changes: [] };
    await readAgain(client);
    const theirs = changes.filter(({ actorId }) => actorId !== viewer?.id);
    const said = theirs.flatMap((change) => {
      const code = codeOf(change);
      return code ? [say('live.changed', { name: change.actorName, code })] : [];
    });
    if (said.length === 0) return;
    setNews(said.at(-1));
    announce([...new Set(said)].join(' '));
  };

  const ended = () => {
    void readAgain(client).catch(() => undefined);
    again.current = setTimeout(() => restart(), LISTEN_AGAIN);
  };
  const { restart } = useSubscription(LiveChangesSubscriptionDocument, {
    variables: { projectId },
    ignoreResults: true,
    onComplete: ended,
    onError: ended,
    onData: ({ data: { data } }) => {
      if (!data) return;
      // One's own was told by its answer.
      if (data.changes.actorId !== viewer?.id) tellChange();
      const { timer, changes } = waiting.current;
      waiting.current = {
        changes: [...changes, data.changes],
        timer: timer ?? setTimeout(() => void catchUp().catch(() => undefined), TOGETHER),
      };
    },
  });
  useEffect(() => {
    const back = () => void readAgain(client).catch(() => undefined);
    addEventListener('online', back);
    return () => {
      removeEventListener('online', back);
      clearTimeout(waiting.current.timer);
      clearTimeout(again.current);
    };
  }, [client]);
  return (
    <Met value={shown}>
      <News value={news}>{children}</News>
    </Met>
  );
}
