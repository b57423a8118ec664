import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useProject } from '../consortium/current-project';
import { useViewer } from '../consortium/viewer';
import { graphql } from '../graphql';
import type { LiveChangesSubscription } from '../graphql/graphql';
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
const ChangedDueFragment = graphql(`
  fragment ChangedDue_DueItem on DueItem {
    code
  }
`);

type Change = LiveChangesSubscription['changes'];

/** Several changes that come together are read together. */
const TOGETHER = 250;

/** Reads the screen again when someone changes the project, and says who changed what; answers the last such sentence. */
export function useLiveChanges(): string | undefined {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const viewer = useViewer();
  const { id: projectId } = useProject();
  const [news, setNews] = useState<string>();
  const waiting = useRef<{ timer?: ReturnType<typeof setTimeout>; changes: readonly Change[] }>({ changes: [] });

  /** The code by which people know what was changed, as far as this screen has met it. */
  const codeOf = ({ subjectId: id }: Change): string | undefined => {
    const { cache } = client;
    const met =
      cache.readFragment({ fragment: ChangedWorkFragment, id: `WorkPackage:${id}` }) ??
      cache.readFragment({ fragment: ChangedMilestoneFragment, id: `Milestone:${id}` }) ??
      cache.readFragment({ fragment: ChangedDeliverableFragment, id: `Deliverable:${id}` }) ??
      cache.readFragment({ fragment: ChangedDueFragment, id: `DueItem:${id}` });
    return met?.code;
  };

  const readAgain = async () => {
    const { changes } = waiting.current;
    waiting.current = { changes: [] };
    await client.refetchQueries({ include: 'active' });
    const theirs = changes.filter(({ actorId }) => actorId !== viewer?.id);
    const said = theirs.flatMap((change) => {
      const code = codeOf(change);
      return code ? [say('live.changed', { name: change.actorName, code })] : [];
    });
    if (said.length === 0) return;
    setNews(said.at(-1));
    announce([...new Set(said)].join(' '));
  };

  useSubscription(LiveChangesSubscriptionDocument, {
    variables: { projectId },
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      if (!data) return;
      const { timer, changes } = waiting.current;
      waiting.current = {
        changes: [...changes, data.changes],
        timer: timer ?? setTimeout(() => void readAgain().catch(() => undefined), TOGETHER),
      };
    },
  });
  useEffect(() => {
    const back = () => void client.refetchQueries({ include: 'active' });
    addEventListener('online', back);
    return () => {
      removeEventListener('online', back);
      clearTimeout(waiting.current.timer);
    };
  }, [client]);
  return news;
}
