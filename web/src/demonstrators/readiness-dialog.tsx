import { useQuery } from '@apollo/client/react';
import { PersonName } from '../consortium/person-name';
import { DocumentRow } from '../documents/document-row';
import { can } from '../platform/permissions';
import { Answer } from '../ui/answer';
import { Dialog } from '../ui/dialog';
import { DayText, Moment } from '../ui/figures';
import { Icon } from '../ui/icon';
import { type MaturedFunction, ReadinessQueryDocument } from './matured-function';
import { MoveReadiness } from './move-readiness';
import { Readiness } from './readiness';
import styles from './readiness-dialog.module.css';
import { refusals } from './refusals';
import { useWords } from './words';

interface ReadinessDialogProps {
  id: string;
  code?: string;
  title: string;
  onClose: () => void;
}

/** How ready a function is, when that moved and what proved it; and, for those who answer for it, the next move. */
export function ReadinessDialog({ id, title, onClose }: ReadinessDialogProps) {
  const say = useWords();
  const { data, error, refetch } = useQuery(ReadinessQueryDocument, { variables: { id } });
  return (
    <Dialog opened onClose={onClose} title={title} lead={say('readiness.lead')} width={620}>
      <Answer data={data} error={error} rows={3} refusals={refusals} onRetry={() => void refetch()}>
        {({ elementaryFunction: fn }) => (
          <div className={styles.body}>
            <Readiness reached={fn.trlNow} target={fn.trlTarget} />
            {can(fn, 'elementary-function.mature') && <MoveReadiness key={fn.version} fn={fn} />}
            <History changes={fn.readinessChanges} />
          </div>
        )}
      </Answer>
    </Dialog>
  );
}

function History({ changes }: { changes: MaturedFunction['readinessChanges'] }) {
  const say = useWords();
  return (
    <section className={styles.history}>
      <h3>{say('readiness.history')}</h3>
      {changes.length === 0 && <p className="small dim">{say('readiness.never')}</p>}
      <ol>
        {changes.map(({ id, at, fromTrl, toTrl, reachedOn, words, author, document }) => (
          <li key={id}>
            <p className={styles.move}>
              {say('trl', { reached: fromTrl })} <Icon name="arrow" size={16} />{' '}
              <span className="vh">{say('readiness.to')}</span> <b>{say('trl', { reached: toTrl })}</b>
              <span className="dim">
                <DayText day={reachedOn} />
              </span>
            </p>
            <p>{words}</p>
            {document && (
              <ul aria-label={say('readiness.proof')}>
                <DocumentRow document={document} />
              </ul>
            )}
            <p className="small dim">
              <PersonName person={author} />, <Moment at={at} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
