import { refusalIn } from '../../platform/refusal';
import { Problem, Refused } from '../../ui/problem';
import { planRefusals } from '../planning/refusals';
import { useWords } from './words';

/** Why a row was not saved: the plan would not have it, or somebody was there first. */
export function DrawingRefused({ error, code }: { error: unknown; code: string }) {
  const say = useWords();
  if (error === undefined) return null;
  if (refusalIn(error).code === 'version.stale')
    return <Problem what={say('stale', { code })} cure={say('stale.cure')} />;
  return <Refused error={error} what={say('refused')} refusals={planRefusals} />;
}
