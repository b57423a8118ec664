import { Link } from 'react-router';
import { ClaimStateBadge } from '../../claims/claim-state';
import { useTitleOf } from '../../consortium/current-project';
import { useFormat } from '../../platform/use-format';
import { DayText, Money } from '../../ui/figures';
import { useWords } from '../words';
import styles from './review.module.css';
import type { Sheet } from './review-data';

/** What the line was in earlier claims, and all that it is linked to. */
export function LineHistory({ sheet, base }: { sheet: Sheet; base: string }) {
  const say = useWords();
  const format = useFormat();
  const titleOf = useTitleOf();
  const { earlier, origin, deliverables, line } = sheet;
  return (
    <div className={styles.history}>
      <h3>{say('linked.title')}</h3>
      <dl className={styles.facts}>
        <div>
          <dt>{say('linked.work')}</dt>
          <dd>
            <Link to={`${base}/lots/${line.workPackage.id}`}>{line.workPackage.code}</Link> {titleOf(line.workPackage)}
          </dd>
        </div>
        <div>
          <dt>{say('linked.document')}</dt>
          <dd>{line.documentRef}</dd>
        </div>
        {origin?.invoiceNumber && (
          <div>
            <dt>{say('linked.invoice')}</dt>
            <dd>
              {origin.invoiceNumber} {origin.invoicedOn && <DayText day={origin.invoicedOn} />}
            </dd>
          </div>
        )}
        {origin?.procurementRef && (
          <div>
            <dt>{say('linked.procurement')}</dt>
            <dd>{origin.procurementRef}</dd>
          </div>
        )}
        {origin?.issuerSiren && (
          <div>
            <dt>{say('linked.siren')}</dt>
            <dd>{origin.issuerSiren}</dd>
          </div>
        )}
        {origin?.hours && (
          <div>
            <dt>{say('linked.hours')}</dt>
            <dd>
              {format.hours(String(origin.hours / 100))} {origin.month && <DayText day={origin.month} />}
            </dd>
          </div>
        )}
        {deliverables.length > 0 && (
          <div>
            <dt>{say('linked.deliverables')}</dt>
            <dd>{deliverables.map((one) => `${one.code} ${titleOf(one)}`).join(' · ')}</dd>
          </div>
        )}
      </dl>
      <h3>{say('earlier.title')}</h3>
      {earlier.length === 0 ? (
        <p className="small dim">{say('earlier.none')}</p>
      ) : (
        <ul className={styles.earlier}>
          {earlier.map((one) => (
            <li key={one.id}>
              {say('earlier.line', { claim: one.claimNumber, number: one.number })} <Money value={one.declared} />{' '}
              <ClaimStateBadge state={one.claimState} />
              {one.decision && (
                <span className="small">
                  {' '}
                  {say(`decided.${one.decision}`)} {one.deducted !== '0.00' && <Money value={one.deducted} />}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
