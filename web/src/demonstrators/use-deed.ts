import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { readAgain } from '../platform/read-again';
import { refusalIn } from '../platform/refusal';
import { useAnnounce } from '../ui/announcer';

interface Deed {
  /** What is told once it is done. */
  readonly done: string;
  /** Forgets the draft, and goes back to the list. */
  readonly onDone: () => void;
}

/** Does something to a function or to what hangs on it: tells that it is done and reads the tree again, or keeps why it was refused. */
export function useDeed({ done, onDone }: Deed) {
  const client = useApolloClient();
  const announce = useAnnounce();
  const [error, setError] = useState<unknown>();
  const run = async (deed: () => Promise<unknown>) => {
    try {
      await deed();
      announce(done);
      onDone();
      void readAgain(client).catch(() => undefined);
    } catch (thrown) {
      setError(thrown);
      if (refusalIn(thrown).code === 'version.stale') void readAgain(client).catch(() => undefined);
    }
  };
  return {
    run,
    error,
    refused: error === undefined ? undefined : refusalIn(error).code,
    clear: () => setError(undefined),
  };
}
