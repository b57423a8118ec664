import { useQuery } from '@apollo/client/react';
import { DocumentRow } from '../../documents/document-row';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { Money } from '../../ui/figures';
import { refusals } from '../refusals';
import { DecidedList } from './decided-list';
import styles from './provenance.module.css';
import { LineProofQueryDocument } from './provenance-data';
import { ToldList } from './told-list';
import { useWords } from './words';

/** What proves one line: its files with their hashes, what was decided of it, and what was done to them. */
export function LinePanel({ lineId, trail }: { lineId: string; trail: string }) {
  const say = useWords();
  const format = useFormat();
  const { data, error, refetch } = useQuery(LineProofQueryDocument, { variables: { lineId, language: say.language } });
  return (
    <Answer
      data={data?.lineProof}
      error={error}
      rows={4}
      what={say('unshown')}
      refusals={refusals}
      onRetry={() => void refetch()}
    >
      {({ line, documents, decisions, journal }) => (
        <>
          <section className={styles.part}>
            <h3>{say('line.title', { number: line.number, issuer: line.issuer })}</h3>
            <p>{line.description}</p>
            <dl className={styles.facts}>
              <div>
                <dt>{say('eligible')}</dt>
                <dd className="num">
                  <b>
                    <Money value={line.eligible} />
                  </b>
                </dd>
              </div>
              <div>
                <dt>{say('gross')}</dt>
                <dd className="num">
                  <Money value={line.gross} />
                </dd>
              </div>
              <div>
                <dt>{say('reference')}</dt>
                <dd>{line.documentRef}</dd>
              </div>
              <div>
                <dt>{say('incurred')}</dt>
                <dd>{format.day(line.incurredOn)}</dd>
              </div>
              <div>
                <dt>{say('paid')}</dt>
                <dd>{line.paidOn ? format.day(line.paidOn) : say('unpaid')}</dd>
              </div>
            </dl>
          </section>
          <section className={styles.part}>
            <h3>{say('pieces')}</h3>
            {documents.length === 0 ? (
              <p className="small dim">{say('pieces.none')}</p>
            ) : (
              <ul className={styles.pieces}>
                {documents.map((document) => (
                  <DocumentRow key={document.id} document={document} />
                ))}
              </ul>
            )}
          </section>
          <DecidedList decisions={decisions} />
          <ToldList journal={journal} trail={trail} />
        </>
      )}
    </Answer>
  );
}
