import { useRef } from 'react';
import { useFormat } from '../../platform/use-format';
import { Shape } from '../../ui/shape';
import type { EvidenceFacts } from './evidence';
import type { ComparedTotal } from './evidence-totals.rules';
import type { FactName, SoughtFact } from './evidence-words.rules';
import styles from './fact-strip.module.css';
import type { PageText, Spot } from './page-text.rules';
import { useWords } from './words';

interface FactStripProps {
  facts: EvidenceFacts;
  found: readonly SoughtFact[] | undefined;
  totals: readonly ComparedTotal[];
  pages: readonly PageText[] | undefined;
  /** How many pages the document has; the first ones are read. */
  count: number;
  onGo: (spot: Spot) => void;
}

/** Above the page: each thing that the line says, found or not, and the totals of the document beside the declared ones. */
export function FactStrip({ facts, found, totals, pages, count, onGo }: FactStripProps) {
  const say = useWords();
  const format = useFormat();
  const last = useRef(new Map<FactName, number>());
  if (!found || !pages) return <p className={`${styles.none} small dim`}>{say('reading')}</p>;
  const blank = pages.filter(({ isEmpty }) => isEmpty).length;
  if (blank === pages.length)
    return (
      <p className={styles.scanned} role="note">
        {say('scanned')}
      </p>
    );
  const told = (name: FactName): string => {
    const value = facts[name] ?? '';
    if (name === 'issuer' || name === 'reference') return value;
    return name === 'incurredOn' || name === 'paidOn' ? format.day(value) : format.money(value);
  };
  const go = ({ name, spots }: SoughtFact) => {
    const place = ((last.current.get(name) ?? -1) + 1) % spots.length;
    last.current.set(name, place);
    const spot = spots[place];
    if (spot) onGo(spot);
  };
  return (
    <div className={styles.strip}>
      <ul className={styles.facts} aria-label={say('facts')}>
        {found.map((fact) => (
          <li key={fact.name}>
            {fact.spots.length > 0 ? (
              <button
                type="button"
                className={styles.fact}
                aria-label={say('found', {
                  ...{ fact: say(`fact.${fact.name}`), value: told(fact.name), count: fact.spots.length },
                })}
                onClick={() => go(fact)}
              >
                <span className="tone-fait">
                  <Shape name="tick" />
                </span>
                <span className={styles.name}>{say(`fact.${fact.name}`)}</span> {told(fact.name)}
              </button>
            ) : (
              <span className={styles.fact} data-missing>
                <span className="tone-risque">
                  <Shape name="ring" />
                </span>
                <span className={styles.name}>{say(`fact.${fact.name}`)}</span> {told(fact.name)}
                <span>({say('missing')})</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      {totals.length > 0 && (
        <ul className={styles.totals}>
          {totals.map(({ name, declared, extracted, difference, spot }) => {
            const same = /^-?0\.00$/.test(difference);
            return (
              <li key={name} className={same ? undefined : 'tone-retard'}>
                <button
                  type="button"
                  className={styles.total}
                  aria-label={say('total.go', { total: say(`total.${name}`), amount: format.money(extracted) })}
                  onClick={() => onGo(spot)}
                >
                  <span className={styles.name}>{say(`total.${name}`)}</span> <b>{format.money(extracted)}</b>
                </button>{' '}
                {same
                  ? say('total.same')
                  : say('total.other', {
                      ...{ difference: format.signedMoney(difference), declared: format.money(declared) },
                    })}
              </li>
            );
          })}
        </ul>
      )}
      {found.length === 0 && <p className="small dim">{say('facts.none')}</p>}
      {pages.length < count && (
        <p className="small dim" role="note">
          {say('searched.part', { pages: pages.length, count })}
        </p>
      )}
      {blank > 0 && (
        <p className="small dim" role="note">
          {say('scanned.part')}
        </p>
      )}
    </div>
  );
}
