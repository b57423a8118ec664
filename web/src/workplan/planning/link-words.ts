import type { Link } from './item';
import { useWords } from './words';

/** A dependency in words: its type, and how long it waits. */
export function useLinkWords() {
  const say = useWords();
  const lagOf = ({ lag, inCalendarDays }: Pick<Link, 'lag' | 'inCalendarDays'>): string => {
    if (lag === 0) return say('links.atOnce');
    const days = Math.abs(lag);
    if (inCalendarDays) return say(lag > 0 ? 'links.lag.calendar' : 'links.lead.calendar', { days });
    return say(lag > 0 ? 'links.lag' : 'links.lead', { days });
  };
  return (link: Link): string => `${say(`links.${link.type}`)}, ${lagOf(link)}`;
}
