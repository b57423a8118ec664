import { useProject } from '../../consortium/current-project';
import { can } from '../../platform/permissions';
import { Button, ButtonLink } from '../../ui/button';
import { useWords as useCalendarWords } from '../calendars/words';
import { useWords as useChainWords } from '../chain/words';
import { useWords as useComparisonWords } from '../comparison/words';
import { ExchangeMenu } from '../exchange/exchange-menu';
import { usePlaces } from '../places';
import { useWords as useScenarioWords } from '../scenarios/words';
import type { Plan } from './plan-data';
import { useWords } from './words';

interface PlanActionsProps {
  plan: Plan;
  reload: () => Promise<unknown>;
}

/** What is done with the plan as a whole: beside another instant, on paper, in a file. */
export function PlanActions({ plan, reload }: PlanActionsProps) {
  const say = useWords();
  const compare = useComparisonWords();
  const scenarios = useScenarioWords();
  const chain = useChainWords();
  const calendars = useCalendarWords();
  const places = usePlaces();
  const project = useProject();
  return (
    <>
      {plan.items.length > 0 && <ButtonLink to={places.chain()}>{chain('open')}</ButtonLink>}
      <ButtonLink to={places.comparison}>{compare('compare')}</ButtonLink>
      {can(project, 'project.contribute') && <ButtonLink to={places.scenarios}>{scenarios('open')}</ButtonLink>}
      <ButtonLink to={places.calendars}>{calendars('open')}</ButtonLink>
      <Button onClick={() => print()}>{say('plan.print')}</Button>
      <ExchangeMenu plan={plan} reload={reload} />
    </>
  );
}
