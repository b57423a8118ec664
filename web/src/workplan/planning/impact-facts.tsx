import { useFormat } from '../../platform/use-format';
import { Button } from '../../ui/button';
import { StateBadge } from '../../ui/state';
import { endWords, type Impact } from './impact';
import styles from './impact-facts.module.css';
import { type Item, isPoint } from './item';
import type { Plan } from './plan-data';
import type { NewDays } from './shown-days';
import { useWords } from './words';

/** As many lines as one reads at a glance. */
const MOST = 6;

interface ImpactFactsProps {
  plan: Plan;
  item: Item;
  draft: NewDays;
  impact: Impact;
  /** Given when the row cannot be where it was put: takes the first day that can be. */
  onTake?: (day: string) => void;
}

/** What a move would do: the dates before and after, what no longer holds, what stays, and the room there is. */
export function ImpactFacts(props: ImpactFactsProps) {
  const say = useWords();
  const format = useFormat();
  const { shifts } = props.impact;
  return (
    <>
      {shifts.length > 0 && (
        <div className={styles.dates}>
          <h3>{say('strip.dates')}</h3>
          <table>
            <thead className="vh">
              <tr>
                <th scope="col">{say('strip.what')}</th>
                <th scope="col">{say('strip.before')}</th>
                <th scope="col">{say('strip.after')}</th>
                <th scope="col">{say('strip.drift')}</th>
              </tr>
            </thead>
            <tbody>
              {shifts.slice(0, MOST).map(({ itemId, code, fromStartsOn, fromEndsOn, startsOn, endsOn, days }) => {
                const starts = days === 0 && fromStartsOn !== startsOn;
                return (
                  <tr key={itemId}>
                    <th scope="row">{code}</th>
                    <td>{format.day(starts ? fromStartsOn : fromEndsOn)}</td>
                    <td>{format.day(starts ? startsOn : endsOn)}</td>
                    <td className={days > 0 ? 'num tone-risque' : 'num tone-fait'}>
                      <b>{format.days(days, true)}</b>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {shifts.length > MOST && <p className="small dim">{say('strip.more', { count: shifts.length - MOST })}</p>}
        </div>
      )}
      <Holds {...props} />
      <Room {...props} />
    </>
  );
}

function Holds({ plan, impact }: ImpactFactsProps) {
  const say = useWords();
  const format = useFormat();
  const { breaks, endDays, shifts } = impact;
  const end = say(endDays > 0 ? 'strip.end.later' : endDays < 0 ? 'strip.end.sooner' : 'strip.end.same', {
    days: Math.abs(endDays),
    day: format.day(plan.plannedEndOn),
  });
  return (
    <div className={styles.holds}>
      {(breaks.length > 0 || endDays > 0) && (
        <div>
          <h3>{say('strip.broken')}</h3>
          <ul>
            {endDays > 0 && (
              <li>
                <StateBadge state="risk">{say('strip.end')}</StateBadge> <span>{end}</span>
              </li>
            )}
            {breaks.slice(0, MOST).map(({ itemId, code, promisedOn, foundOn }) => (
              <li key={itemId}>
                <StateBadge state="late">{code}</StateBadge>{' '}
                <span>
                  {say('strip.break', { code, found: format.day(foundOn), promised: format.day(promisedOn) })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {shifts.length > 0 && (
        <div>
          <h3>{say('strip.kept')}</h3>
          <ul>
            {endDays <= 0 && (
              <li>
                <StateBadge state="met">{say('strip.end')}</StateBadge> <span>{end}</span>
              </li>
            )}
            <li>
              <StateBadge state="met">{say('strip.links')}</StateBadge> <span>{say('strip.links.words')}</span>
            </li>
          </ul>
          <p className="vh">{endWords(impact, { say })}</p>
        </div>
      )}
    </div>
  );
}

function Room({ item, draft, impact: { earliestOn, latestOn }, onTake }: ImpactFactsProps) {
  const say = useWords();
  const format = useFormat();
  const begun = item.kind === 'WORK' && item.state !== 'NOT_STARTED';
  if (begun && !onTake) return null;
  const { code } = item;
  const earliest = format.day(earliestOn);
  const both = latestOn !== null && latestOn > earliestOn;
  const key = isPoint(item)
    ? both
      ? 'strip.day.both'
      : 'strip.day.from'
    : both
      ? 'strip.room.both'
      : 'strip.room.from';
  return (
    <div className={styles.holds}>
      <h3>{say('strip.room')}</h3>
      {onTake && (
        <p className="tone-risque">{say('strip.landed', { code, asked: format.day(draft.startsOn), day: earliest })}</p>
      )}
      <p>{say(key, { code, earliest, latest: latestOn ? format.day(latestOn) : '' })}</p>
      {onTake && (
        <Button size="small" onClick={() => onTake(earliestOn)}>
          {say('strip.take', { day: earliest })}
        </Button>
      )}
    </div>
  );
}
