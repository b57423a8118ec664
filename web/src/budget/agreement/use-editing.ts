import { useApolloClient, useMutation } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { graphql } from '../../graphql/gql';
import type { EditAgreementInput } from '../../graphql/graphql';
import { readAgain } from '../../platform/read-again';
import { refusalIn } from '../../platform/refusal';

const EditAgreementMutation = graphql(`
  mutation EditAgreement($input: EditAgreementInput!) {
    editAgreement(input: $input) {
      id
      version
      ...AgreementRow_Agreement
      ...AgreementSheet_Agreement
    }
  }
`);

export type Changes = Omit<EditAgreementInput, 'id' | 'version'>;

/** Saves changes one after the other, each on the version that the one before left; says where they stand. */
export function useEditing(agreement: { readonly id: string; readonly version: number }) {
  const client = useApolloClient();
  const [edit] = useMutation(EditAgreementMutation);
  const version = useRef(agreement.version);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [waiting, setWaiting] = useState(0);
  const [error, setError] = useState<unknown>();
  const { id } = agreement;
  useEffect(() => {
    version.current = Math.max(version.current, agreement.version);
  }, [agreement.version]);
  /** Throws what the API refused. */
  const save = useCallback(
    (changes: Changes): Promise<void> => {
      setWaiting((count) => count + 1);
      const saved = queue.current.then(async () => {
        const { data } = await edit({ variables: { input: { id, version: version.current, ...changes } } });
        if (data) version.current = data.editAgreement.version;
      });
      queue.current = saved
        .then(() => setError(undefined))
        .catch((thrown) => {
          setError(thrown);
          if (refusalIn(thrown).code === 'version.stale') return readAgain(client).catch(() => undefined);
        })
        .finally(() => setWaiting((count) => count - 1));
      return saved;
    },
    [edit, id, client],
  );
  return { save, saving: waiting > 0, error };
}
