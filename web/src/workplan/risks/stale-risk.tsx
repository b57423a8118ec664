import { Problem } from '../../ui/problem';
import { useWords } from './words';

/** Somebody else was first: what one wrote stays, the rest shows what stands now. */
export function StaleRisk({ code }: { code: string }) {
  const say = useWords();
  return <Problem what={say('stale.what', { code })} cure={say('stale.cure')} />;
}
