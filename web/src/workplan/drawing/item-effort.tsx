import { useFormat } from '../../platform/use-format';
import type { PlanItem } from '../planning/plan-data';
import { useWords } from './words';

/** What is planned of a row, and what its tasks say is done of that. */
export function ItemEffort({ item: { effort, rolledUp } }: { item: PlanItem }) {
  const say = useWords();
  const format = useFormat();
  const parts = [
    ...(effort ? [say('effort', { effort: format.decimal(effort / 100) })] : []),
    ...(rolledUp === null ? [] : [say('rolled.up', { percent: rolledUp })]),
  ];
  return parts.length > 0 ? <span className="small sec"> {parts.join(' · ')}</span> : null;
}
