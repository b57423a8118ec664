import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const Announce = createContext<(sentence: string) => void>(() => {});

/** Says aloud, to those who hear the page, what changed without their moving. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: '', turn: 0 });
  const announce = useCallback((sentence: string) => setSaid(({ turn }) => ({ sentence, turn: turn + 1 })), []);
  return (
    <Announce value={announce}>
      {children}
      <p className="vh" aria-live="polite">
        <span key={said.turn}>{said.sentence}</span>
      </p>
    </Announce>
  );
}

/** The voice of the page. */
export const useAnnounce = () => useContext(Announce);
