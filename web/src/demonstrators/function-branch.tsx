import { useTitleOf } from '../consortium/current-project';
import { PartnerName } from '../consortium/partner-name';
import { Questionable } from '../platform/questionable';
import { Blockers } from './blockers';
import { Brake } from './brake';
import { Euros } from './euros-found';
import type { FunctionFacts } from './facts';
import styles from './function-branch.module.css';
import { FunctionDeeds } from './function-deeds';
import { Readiness } from './readiness';
import { RequirementTally } from './requirement-tally';
import type { DatesByWork } from './use-dates';
import { useWords } from './words';
import { WorkBranch } from './work-branch';

interface FunctionBranchProps {
  node: FunctionFacts;
  dates: DatesByWork;
  base: string;
  depth: number;
  parentCode: string | undefined;
}

/** One function on its line: how ready, what brakes it, and the work packages that serve it. */
export function FunctionBranch({ node, dates, base, depth, parentCode }: FunctionBranchProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const { code, workPackages } = node;
  return (
    <li className={styles.row} data-depth={Math.min(depth, 3)}>
      <article className={styles.card} aria-label={`${code} ${titleOf(node)}`}>
        <header className={styles.head}>
          <h3>
            <span className="code">{code}</span> {titleOf(node)}
          </h3>
          <p className="small dim">
            <PartnerName partner={node.partner} /> <Questionable subject="FUNCTION" id={node.id} name={code} />
          </p>
        </header>
        {parentCode && <p className="small dim">{say('partOf', { code: parentCode })}</p>}
        <Readiness reached={node.trlNow} target={node.trlTarget} />
        <RequirementTally of={node} />
        <Euros id={node.id} />
        <Brake node={node} dates={dates} />
        <Blockers id={node.id} code={code} />
        <FunctionDeeds node={node} />
      </article>
      {workPackages.length > 0 ? (
        <ul className={styles.works} aria-label={say('works', { code })}>
          {workPackages.map((work) => (
            <WorkBranch key={work.id} work={work} dates={dates.get(work.id) ?? []} base={base} />
          ))}
        </ul>
      ) : (
        <p className={styles.idle}>{say('works.none')}</p>
      )}
    </li>
  );
}
