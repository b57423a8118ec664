import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { saveByLink } from '../../documents/save-by-link';
import { FileRefused } from '../../documents/send-file';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';
import { useLanguage } from '../../platform/language';
import { sentenceOf } from '../../platform/refusal';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Problem, Refused } from '../../ui/problem';
import { refusals } from '../refusals';
import styles from './provenance.module.css';
import { useWords } from './words';

const OpenClaimProofMutation = graphql(`
  mutation OpenClaimProof($input: OpenClaimProofInput!) {
    openClaimProof(input: $input) {
      id
      url
    }
  }
`);

/** The proof of a claim as one file, by a link that serves once. */
export function ExportProof({ claimId }: { claimId: string }) {
  const say = useWords();
  const announce = useAnnounce();
  const { language } = useLanguage();
  const [open] = useMutation(OpenClaimProofMutation);
  const [making, setMaking] = useState(false);
  const [error, setError] = useState<unknown>();
  const save = async () => {
    setError(undefined);
    setMaking(true);
    try {
      const { data } = await open({ variables: { input: { id: newId(), claimId } } });
      announce(say('export.saved', { name: await saveByLink(data?.openClaimProof.url ?? '') }));
    } catch (thrown) {
      setError(thrown);
    }
    setMaking(false);
  };
  const what = say('export.unsaved');
  return (
    <div className={styles.export}>
      <Button kind="primary" busy={making} icon={<Icon name="download" />} onClick={() => void save()}>
        {say('export')}
      </Button>
      <span role="status" className="small dim">
        {making ? say('export.making') : say('export.hint')}
      </span>
      {error instanceof FileRefused ? (
        <Problem what={what} cure={sentenceOf(error.refusal, language, refusals)} reference={error.refusal.reference} />
      ) : (
        error !== undefined && <Refused what={what} error={error} refusals={refusals} />
      )}
    </div>
  );
}
