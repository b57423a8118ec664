import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { useId } from 'react';
import { useTitleOf } from '../consortium/current-project';
import { graphql } from '../graphql';
import type { DemonstratorBranch_DemonstratorFragment } from '../graphql/graphql';
import { StateBadge } from '../ui/state';
import { lookOfStanding } from '../workplan/work-state';
import styles from './demonstrator-branch.module.css';
import { FunctionBranch } from './function-branch';
import { Readiness } from './readiness';
import { branches } from './tree';
import { useNames } from './use-names';
import { useWords } from './words';

export const DemonstratorBranchFragment = graphql(`
  fragment DemonstratorBranch_Demonstrator on Demonstrator {
    id
    code
    titleFr
    titleEn
    objectiveFr
    objectiveEn
    trlNow
    trlTarget
    standing
    braking {
      id
      code
    }
    functions {
      id
      code
      ...FunctionBranch_ElementaryFunction
      children {
        id
        code
        ...FunctionBranch_ElementaryFunction
      }
    }
  }
`);

interface DemonstratorBranchProps {
  demonstrator: FragmentType<DemonstratorBranch_DemonstratorFragment>;
  base: string;
}

/** A demonstrator with all that hangs on it: how ready, what holds it back, its functions line by line. */
export function DemonstratorBranch({ demonstrator, base }: DemonstratorBranchProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const names = useNames();
  const heading = useId();
  const { data, complete } = useFragment({
    fragment: DemonstratorBranchFragment,
    fragmentName: 'DemonstratorBranch_Demonstrator',
    from: demonstrator,
  });
  if (!complete) return null;
  const { code, braking, standing } = data;
  return (
    <li className={styles.branch}>
      <article className={styles.trunk} aria-labelledby={heading}>
        <p className={styles.kind}>{say('demonstrator', { code })}</p>
        <h2 id={heading}>{titleOf(data)}</h2>
        <p className="small sec">{titleOf({ titleFr: data.objectiveFr, titleEn: data.objectiveEn })}</p>
        <Readiness reached={data.trlNow} target={data.trlTarget} stacked width={184} />
        {braking.length > 0 ? (
          <StateBadge state={lookOfStanding[standing]}>
            {say('brakes', { count: braking.length, names: names(braking.map((one) => one.code)) })}
          </StateBadge>
        ) : (
          <StateBadge state={lookOfStanding[standing]}>{say('brakes.none')}</StateBadge>
        )}
      </article>
      <ul className={styles.functions} aria-label={say('functions', { code })}>
        {branches(data.functions).map(({ node, depth, parentCode }) => (
          <FunctionBranch key={node.id} node={node} base={base} depth={depth} parentCode={parentCode} />
        ))}
      </ul>
    </li>
  );
}
