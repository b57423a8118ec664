import { useFindingWords } from '../../claims/declarations/use-finding-words';
import { Button } from '../../ui/button';
import { Money } from '../../ui/figures';
import { StateBadge, type StateName } from '../../ui/state';
import { useWords } from '../words';
import styles from './review.module.css';
import type { Proposal, Sheet } from './review-data';

const look: Readonly<Record<string, StateName>> = { blocking: 'blocked', warning: 'risk', information: 'planned' };

interface RemarksProps {
  sheet: Sheet;
  /** None while nothing may be decided. */
  onTake?: (proposal: Proposal, words: string) => void;
}

/** What the rules see in a line, each with its article, and what it would have the reviewer decide. */
export function Remarks({ sheet, onTake }: RemarksProps) {
  const say = useWords();
  const word = useFindingWords();
  const first = sheet.remarks.findIndex(({ proposal }) => proposal);
  return (
    <>
      {sheet.remarks.map(({ finding, proposal }, place) => {
        const { said, cure } = word(finding);
        return (
          <div key={`${finding.code} ${finding.figures.map(({ value }) => value)}`} className={styles.remark}>
            <StateBadge state={look[finding.severity] ?? 'planned'} pill>
              {say(`severity.${finding.severity}`)}
            </StateBadge>
            <p>
              <b>{said}</b>
            </p>
            {cure && <p className="small">{cure}</p>}
            <p className="small dim">{[finding.rule, ...finding.sources].join(' · ')}</p>
            {proposal && onTake && (
              <Button size="small" keys={place === first ? 't' : undefined} onClick={() => onTake(proposal, said)}>
                {say(`take.${proposal.decision}` as 'take.REFUSED')}
                {proposal.decision !== 'PARKED' && (
                  <>
                    {' '}
                    <Money value={proposal.deducted} />
                  </>
                )}
              </Button>
            )}
          </div>
        );
      })}
      <p className="small">
        <StateBadge state="retained">{say('rules.silent', { count: sheet.silentRules })}</StateBadge>
      </p>
    </>
  );
}
