import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { useTitleOf } from '../consortium/current-project';
import { PartnerName } from '../consortium/partner-name';
import { graphql } from '../graphql';
import type { FunctionBranch_ElementaryFunctionFragment } from '../graphql/graphql';
import { Brake } from './brake';
import styles from './function-branch.module.css';
import { Readiness } from './readiness';
import { useWords } from './words';
import { WorkBranch } from './work-branch';

export const FunctionBranchFragment = graphql(`
  fragment FunctionBranch_ElementaryFunction on ElementaryFunction {
    id
    code
    titleFr
    titleEn
    trlNow
    trlTarget
    partner {
      id
      ...PartnerName_Partner
    }
    workPackages {
      id
      ...WorkBranch_WorkPackage
    }
    ...Brake_ElementaryFunction
  }
`);

interface FunctionBranchProps {
  node: FragmentType<FunctionBranch_ElementaryFunctionFragment>;
  base: string;
  depth: number;
  parentCode: string | undefined;
}

/** One function on its line: how ready, what brakes it, and the work packages that serve it. */
export function FunctionBranch({ node, base, depth, parentCode }: FunctionBranchProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const { data, complete } = useFragment({
    fragment: FunctionBranchFragment,
    fragmentName: 'FunctionBranch_ElementaryFunction',
    from: node,
  });
  if (!complete) return null;
  const { code, workPackages } = data;
  return (
    <li className={styles.row} data-depth={Math.min(depth, 3)}>
      <article className={styles.card} aria-label={`${code} ${titleOf(data)}`}>
        <header className={styles.head}>
          <h3>
            <span className="code">{code}</span> {titleOf(data)}
          </h3>
          <p className="small dim">
            <PartnerName partner={data.partner} />
          </p>
        </header>
        {parentCode && <p className="small dim">{say('partOf', { code: parentCode })}</p>}
        <Readiness reached={data.trlNow} target={data.trlTarget} />
        <Brake node={data} />
      </article>
      {workPackages.length > 0 ? (
        <ul className={styles.works} aria-label={say('works', { code })}>
          {workPackages.map((work) => (
            <WorkBranch key={work.id} work={work} base={base} />
          ))}
        </ul>
      ) : (
        <p className={styles.idle}>{say('works.none')}</p>
      )}
    </li>
  );
}
