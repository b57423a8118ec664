import { useViewer } from '../consortium/viewer';
import { dayOf } from '../platform/format';
import { useToday } from '../platform/today';
import { useFormat } from '../platform/use-format';
import { StateBadge } from '../ui/state';
import { useWords } from './words';
import type { WorkStatus } from './work-status';

interface SavedStateProps {
  work: WorkStatus;
  /** Something is written here and not saved. */
  dirty: boolean;
  /** It is on its way, and no answer has come yet. */
  busy?: boolean;
}

/** How true what is shown is: on this device, on its way, saved today and by whom, or unchanged since. */
export function SavedState({ work, dirty, busy = false }: SavedStateProps) {
  const say = useWords();
  const format = useFormat();
  const today = useToday();
  const viewer = useViewer();
  if (dirty || busy)
    return (
      <span className="small">
        <StateBadge state="local">{say('saved.local')}</StateBadge>{' '}
        <span className="dim">{busy ? say('saved.sending') : say('saved.unsent')}</span>
      </span>
    );
  const { updatedAt, updatedBy } = work;
  if (!updatedAt) return <span className="small dim">{say('saved.never')}</span>;
  if (dayOf(updatedAt) !== today)
    return <span className="small dim">{say('saved.since', { day: format.day(dayOf(updatedAt), 'short') })}</span>;
  const at = format.moment(updatedAt);
  const by = updatedBy && updatedBy.id !== viewer?.id ? updatedBy.name : undefined;
  return <StateBadge state="saved">{by ? say('saved.by', { at, by }) : say('saved.at', { at })}</StateBadge>;
}
