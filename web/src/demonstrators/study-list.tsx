import { useTitleOf } from '../consortium/current-project';
import { can } from '../platform/permissions';
import { Button } from '../ui/button';
import styles from './requirement-list.module.css';
import type { FunctionStudied } from './studies-of-function';
import type { StudyDeed } from './study-deed';
import { useWords } from './words';

interface StudyListProps {
  fn: FunctionStudied;
  onDo: (doing: StudyDeed) => void;
}

/** Every study of a function, with its share and what it leaves of the work package. */
export function StudyList({ fn, onDo }: StudyListProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const { code, studies } = fn;
  const traces = can(fn, 'elementary-function.trace');
  return (
    <div className={styles.body}>
      {studies.length === 0 ? (
        <p className="dim">{say('studies.empty', { code })}</p>
      ) : (
        <ul className={styles.list} aria-label={say('studies.of', { code })}>
          {studies.map(({ id, share, partner, workPackage, deliverable }) => (
            <li key={id}>
              <p className={styles.head}>
                <span>
                  <span className="code">{workPackage.code}</span> {titleOf(workPackage)}
                </span>
                <b>{say('study.share.of', { share, work: workPackage.code })}</b>
              </p>
              <p className="small sec">
                {partner.shortName}
                {deliverable && `, ${deliverable.code} ${titleOf(deliverable)}`}
              </p>
              <p className="small dim">
                {say('study.rest', { left: Math.max(0, 100 - workPackage.sharedOut), work: workPackage.code })}
              </p>
              {traces && (
                <div className={styles.deeds}>
                  {(['change', 'remove'] as const).map((deed) => (
                    <span key={deed} data-deed={`${deed} ${id}`}>
                      <Button
                        size="small"
                        kind="quiet"
                        label={say(`study.${deed}.title`, { code, work: workPackage.code })}
                        onClick={() => onDo({ deed, id })}
                      >
                        {say(`study.${deed}`)}
                      </Button>
                    </span>
                  ))}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {traces && (
        <div data-deed="add">
          <Button kind={studies.length === 0 ? 'primary' : 'plain'} onClick={() => onDo({ deed: 'add' })}>
            {say('study.add')}
          </Button>
        </div>
      )}
    </div>
  );
}
