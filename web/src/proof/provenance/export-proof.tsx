import { useMutation } from '@apollo/client/react';
import { saveByLink } from '../../documents/save-by-link';
import { SavingState } from '../../documents/saving-state';
import { useSaving } from '../../documents/use-saving';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
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
  const [open] = useMutation(OpenClaimProofMutation);
  const saving = useSaving((name) => say('export.saved', { name }));
  const make = async () => {
    const { data } = await open({ variables: { input: { id: newId(), claimId } } });
    return saveByLink(data?.openClaimProof.url ?? '');
  };
  return (
    <div className={styles.export}>
      <Button
        kind="primary"
        busy={saving.making}
        icon={<Icon name="download" />}
        onClick={() => void saving.save(make)}
      >
        {say('export')}
      </Button>
      <SavingState
        saving={saving}
        making={say('export.making')}
        idle={say('export.hint')}
        unsaved={say('export.unsaved')}
        refusals={refusals}
      />
    </div>
  );
}
