import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { graphql } from '../graphql';
import type { Brake_ElementaryFunctionFragment } from '../graphql/graphql';
import { StateBadge } from '../ui/state';
import { useDriftWords } from '../workplan/drift-words';
import { lookOfStanding } from '../workplan/work-state';
import { mostSlipping } from './tree';
import { useWords } from './words';

export const BrakeFragment = graphql(`
  fragment Brake_ElementaryFunction on ElementaryFunction {
    id
    standing
    workPackages {
      id
      milestones {
        id
        code
        standing
        driftDays
      }
      deliverables {
        id
        code
        standing
        driftDays
      }
    }
  }
`);

/** What brakes a function in one line, or that nothing does. */
export function Brake({ node }: { node: FragmentType<Brake_ElementaryFunctionFragment> }) {
  const say = useWords();
  const drift = useDriftWords();
  const { data, complete } = useFragment({ fragment: BrakeFragment, from: node });
  if (!complete) return null;
  const { standing } = data;
  const slipping = mostSlipping(data.workPackages.flatMap((work) => [...work.milestones, ...work.deliverables]));
  const state = lookOfStanding[standing];
  const braked = standing === 'LATE' || standing === 'AT_RISK';
  if (braked && slipping && slipping.driftDays > 0)
    return (
      <StateBadge state={state}>{say('slips', { code: slipping.code, drift: drift(slipping.driftDays) })}</StateBadge>
    );
  if (braked) return <StateBadge state={state} />;
  const words = { MET: say('done'), PLANNED: say('notBegun'), ONGOING: say('follows') };
  return <StateBadge state={state}>{words[standing]}</StateBadge>;
}
