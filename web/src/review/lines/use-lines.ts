import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { BY_PAGES } from '../../platform/read-again';
import { LinesDocument } from './review-data';
import { filterOf, type ReviewChoices } from './review-query';

const PAUSE = 250;

/** The lines of a control under the choices of the screen, a hundred at a time: the next hundred is asked for once, however often one wants it. */
export function useLines(claimId: string, choices: ReviewChoices) {
  const [search] = useDebouncedValue(choices.texte, PAUSE);
  const filter = filterOf(choices, search);
  const query = useQuery(LinesDocument, {
    variables: { claimId, filter },
    notifyOnNetworkStatusChange: true,
    context: BY_PAGES,
  });
  const page = (query.data ?? query.previousData)?.controlledLines;
  const asked = useRef(false);
  const [fetching, setFetching] = useState(false);
  const [unread, setUnread] = useState<unknown>();
  const more = async () => {
    if (asked.current || !page?.pageInfo.hasNextPage) return;
    asked.current = true;
    setFetching(true);
    setUnread(undefined);
    try {
      await query.fetchMore({ variables: { after: page.pageInfo.endCursor } });
    } catch (error) {
      setUnread(error);
    }
    asked.current = false;
    setFetching(false);
  };
  return { ...query, filter, page, more, fetching, unread };
}
