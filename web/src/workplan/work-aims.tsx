import { PartnerName } from '../consortium/partner-name';
import { graphql } from '../graphql/gql';
import type { WorkAims_WorkPackageFragment } from '../graphql/graphql';
import { useFormat } from '../platform/use-format';
import { Card } from '../ui/card';
import { useWords } from './words';
import styles from './work-aims.module.css';

export const WorkAimsFragment = graphql(`
  fragment WorkAims_WorkPackage on WorkPackage {
    id
    objectivesFr
    objectivesEn
    tags
    parts {
      id
      effort
      partner {
        id
        ...PartnerName_Partner
      }
    }
  }
`);

/** What a work package is for, and who gives how much to it. */
export function WorkAims({ work }: { work: WorkAims_WorkPackageFragment }) {
  const say = useWords();
  const format = useFormat();
  const objectives = say.language === 'fr' ? work.objectivesFr : work.objectivesEn;
  const parts = work.parts.filter(({ effort }) => effort > 0).sort((a, b) => b.effort - a.effort);
  const sum = parts.reduce((total, { effort }) => total + effort, 0);
  const months = (effort: number) => format.decimal(effort / 100);
  return (
    <Card title={say('objectives.title')} padded>
      <p className={objectives ? undefined : 'dim'}>{objectives || say('objectives.none')}</p>
      {parts.length > 0 && (
        <>
          <h3 className={styles.title}>{say('effort.title', { sum: months(sum) })}</h3>
          <ul className={styles.parts}>
            {parts.map(({ id, effort, partner }) => (
              <li key={id} style={{ '--part': `${(100 * effort) / (parts[0]?.effort ?? effort)}%` } as never}>
                <PartnerName partner={partner} />
                <span className="num">{months(effort)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {work.tags.length > 0 && <p className={styles.tags}>{say('tags', { tags: work.tags.join(', ') })}</p>}
    </Card>
  );
}
