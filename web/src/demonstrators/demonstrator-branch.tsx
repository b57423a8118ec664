import { useId } from 'react';
import { useTitleOf } from '../consortium/current-project';
import { StateBadge } from '../ui/state';
import { lookOfStanding } from '../workplan/work-state';
import { Blockers } from './blockers';
import styles from './demonstrator-branch.module.css';
import { NodeMenu } from './drawing/node-menu';
import { Euros } from './euros-found';
import type { DemonstratorFacts } from './facts';
import { FunctionBranch } from './function-branch';
import { Readiness } from './readiness';
import { RequirementTally } from './requirement-tally';
import { branches } from './tree';
import type { DatesByWork } from './use-dates';
import { useNames } from './use-names';
import { useWords } from './words';

interface DemonstratorBranchProps {
  demonstrator: DemonstratorFacts;
  dates: DatesByWork;
  base: string;
}

/** A demonstrator with all that hangs on it: how ready, what holds it back, its functions line by line. */
export function DemonstratorBranch({ demonstrator, dates, base }: DemonstratorBranchProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const names = useNames();
  const heading = useId();
  const { code, braking, standing, objectiveFr, objectiveEn } = demonstrator;
  return (
    <li className={styles.branch}>
      <article className={styles.trunk} aria-labelledby={heading}>
        <p className={styles.kind}>{say('demonstrator', { code })}</p>
        <h2 id={heading}>{titleOf(demonstrator)}</h2>
        <p className="small sec">{titleOf({ titleFr: objectiveFr, titleEn: objectiveEn })}</p>
        <Readiness reached={demonstrator.trlNow} target={demonstrator.trlTarget} stacked width={184} />
        <RequirementTally of={demonstrator} />
        <Euros id={demonstrator.id} />
        {braking.length > 0 ? (
          <StateBadge state={lookOfStanding[standing]}>
            {say('brakes', { count: braking.length, names: names(braking.map((one) => one.code)) })}
          </StateBadge>
        ) : (
          <StateBadge state={lookOfStanding[standing]}>{say('brakes.none')}</StateBadge>
        )}
        <Blockers id={demonstrator.id} code={code} />
        <NodeMenu demonstrator={demonstrator} />
      </article>
      <ul className={styles.functions} aria-label={say('functions', { code })}>
        {branches(demonstrator.functions).map(({ node, depth, parentCode }) => (
          <FunctionBranch key={node.id} node={node} dates={dates} base={base} depth={depth} parentCode={parentCode} />
        ))}
      </ul>
    </li>
  );
}
