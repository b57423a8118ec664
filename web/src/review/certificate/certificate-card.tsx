import { DocumentList } from '../../documents/document-list';
import { useFormat } from '../../platform/use-format';
import { Card } from '../../ui/card';
import styles from './decision.module.css';
import type { Conclusion } from './decision-data';
import { useWords } from './words';

/** What was signed, by whom, with its hash in clear and its paper. */
export function CertificateCard({ certificate }: { certificate: NonNullable<Conclusion['certificate']> }) {
  const say = useWords();
  const format = useFormat();
  const { id, reference, hash, certifiedAt, certifier, preparedBy, document } = certificate;
  return (
    <Card title={say('certificate.title', { reference })} padded>
      <p>
        {say('certificate.signed', {
          prepared: preparedBy.name,
          certifier: certifier.name,
          at: format.moment(certifiedAt),
        })}
      </p>
      <p className="small sec">
        {say('certificate.hash')}
        <code className={styles.hash}>{hash}</code>
      </p>
      {document && (
        <DocumentList
          subjectType="certificate"
          subjectId={id}
          canAttach={false}
          audience="FUNDER"
          name={say('certificate.paper')}
        />
      )}
    </Card>
  );
}
