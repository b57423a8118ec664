import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useSession } from './session-context';
import { useWords } from './words';

/** How many seconds remain before an instant, told every second. */
function useSecondsTo(instant: number | undefined): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (instant === undefined) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [instant]);
  return Math.max(0, Math.ceil(((instant ?? now) - now) / 1_000));
}

/** Keeps the session of someone who works, warns two minutes before its end, and loses nothing when it is over. */
export function SessionWatch() {
  const say = useWords();
  const session = useSession();
  const state = useSyncExternalStore(session.subscribe, () => session.state);
  const seconds = useSecondsTo(state.kind === 'ending' ? state.endsAt : undefined);
  useEffect(() => {
    const notice = () => session.noticeActivity();
    addEventListener('pointerdown', notice, { passive: true });
    addEventListener('keydown', notice, { passive: true });
    return () => {
      removeEventListener('pointerdown', notice);
      removeEventListener('keydown', notice);
    };
  }, [session]);

  const stay = () => void session.stay().catch(() => undefined);
  const ended = state.kind === 'ended';
  return (
    <Dialog
      opened={state.kind !== 'open'}
      onClose={ended ? () => undefined : stay}
      title={ended ? say('session.ended.title') : say('session.ending.title', { seconds })}
      lead={ended ? say('session.ended.lead') : say('session.ending.lead')}
      actions={
        <>
          <Button onClick={() => void session.end()}>{say('person.signOut')}</Button>
          {ended ? (
            <Button kind="primary" onClick={() => void session.signInAgain()}>
              {say('session.signIn')}
            </Button>
          ) : (
            <Button kind="primary" onClick={stay}>
              {say('session.stay')}
            </Button>
          )}
        </>
      }
    />
  );
}
