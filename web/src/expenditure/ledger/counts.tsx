import type { FindingSeverity, LedgerQuery } from '../../graphql/graphql';
import { Button } from '../../ui/button';
import { useWords } from './words';

interface CountsProps {
  of: LedgerQuery['ledgerFindings'];
  onChoose: (severity: FindingSeverity) => void;
}

/** How many lines have something against them; each number leads to its lines. */
export function Counts({ of, onChoose }: CountsProps) {
  const say = useWords();
  const counted = [
    ['BLOCKING', of.blocking],
    ['WARNING', of.warning],
    ['INFORMATION', of.information],
  ] as const;
  return (
    <span>
      {counted.map(
        ([severity, count]) =>
          count > 0 && (
            <Button key={severity} kind="quiet" size="small" onClick={() => onChoose(severity)}>
              {say(`counts.${severity}`, { count })}
            </Button>
          ),
      )}
      <span className="small dim nw">{say('counts.clear', { count: of.clear })}</span>
    </span>
  );
}
