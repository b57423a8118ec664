import { CopyHash } from '../../documents/copy-hash';
import type { ProofPageQuery } from '../../graphql/graphql';
import { dayOf } from '../../platform/format';
import { useFormat } from '../../platform/use-format';
import { Money } from '../../ui/figures';
import styles from './provenance.module.css';
import { ToldList } from './told-list';
import { useWords } from './words';

interface ClaimPanelProps {
  hash: string | null;
  proof: ProofPageQuery['claimProof'];
  fingerprint: string;
  trail: string;
}

/** What holds a whole claim: its seal, the checkpoint over it, the signatures under it. */
export function ClaimPanel({ hash, proof: { heldBy, signatures, journal }, fingerprint, trail }: ClaimPanelProps) {
  const say = useWords();
  const format = useFormat();
  return (
    <>
      <section className={styles.part}>
        <h3>{say('seal')}</h3>
        {hash ? <CopyHash sha256={hash} name={say('seal.name')} /> : <p className="small dim">{say('seal.none')}</p>}
        <p className="small">
          {heldBy
            ? say('held', { number: heldBy.number, seq: heldBy.seq, at: format.moment(heldBy.at) })
            : say('held.none')}
        </p>
      </section>
      <section className={styles.part}>
        <h3>{say('key')}</h3>
        <code className={styles.key}>{fingerprint}</code>
        <p className="small dim">{say('key.hint')}</p>
      </section>
      <section className={styles.part}>
        <h3>{say('signatures')}</h3>
        {signatures.length === 0 ? (
          <p className="small dim">{say('signatures.none')}</p>
        ) : (
          <ul className={styles.pieces}>
            {signatures.map(({ id, partner, round, declared, signedAt, sha256 }) => (
              <li key={id}>
                <span>
                  {signedAt
                    ? say('signatures.one', { partner, round, at: format.day(dayOf(signedAt)) })
                    : say('signatures.unsigned', { partner, round })}
                  {', '}
                  <Money value={declared} />
                </span>
                {sha256 && <CopyHash sha256={sha256} name={say('signatures.hash', { partner })} />}
              </li>
            ))}
          </ul>
        )}
      </section>
      <ToldList journal={journal} trail={trail} />
    </>
  );
}
