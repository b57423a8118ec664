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

const SpreadAgreementMutation = graphql(`
  mutation SpreadAgreement($input: SpreadAgreementInput!) {
    spreadAgreement(input: $input) {
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
  const [spread] = useMutation(SpreadAgreementMutation);
  const version = useRef(agreement.version);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [waiting, setWaiting] = useState(0);
  const [error, setError] = useState<unknown>();
  const { id } = agreement;
  useEffect(() => {
    version.current = Math.max(version.current, agreement.version);
  }, [agreement.version]);
  /** Throws what the API refused. */
  const inTurn = useCallback(
    (deed: (on: { id: string; version: number }) => Promise<number | undefined>): Promise<void> => {
      setWaiting((count) => count + 1);
      const saved = queue.current.then(async () => {
        version.current = (await deed({ id, version: version.current })) ?? version.current;
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
    [id, client],
  );
  const save = useCallback(
    (changes: Changes) =>
      inTurn(async (on) => (await edit({ variables: { input: { ...on, ...changes } } })).data?.editAgreement.version),
    [edit, inTurn],
  );
  /** What a partner has for the whole duration goes to the years, by the days of the works. */
  const spreadOver = useCallback(
    (partnerId: string) =>
      inTurn(
        async (on) => (await spread({ variables: { input: { ...on, partnerId } } })).data?.spreadAgreement.version,
      ),
    [spread, inTurn],
  );
  return { save, spreadOver, saving: waiting > 0, error };
}
