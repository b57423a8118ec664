import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { sendFile } from '../../documents/send-file';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';

const OpenPlanImportMutation = graphql(`
  mutation OpenPlanImport($input: OpenPlanImportInput!) {
    openPlanImport(input: $input) {
      id
      url
    }
  }
`);

/** A file on its way: being sent, being read, or there to be looked at. */
export interface Incoming {
  readonly name: string;
  /** Whole percent of it that has left this device. */
  readonly percent: number;
  /** The import it became, once the portal has read it. */
  readonly id?: string;
}

/** Sends a file and has it read. */
export function usePlanImport(projectId: string) {
  const [open] = useMutation(OpenPlanImportMutation);
  const [incoming, setIncoming] = useState<Incoming>();
  const [error, setError] = useState<unknown>();
  const send = async (file: File) => {
    const { name, size } = file;
    setError(undefined);
    setIncoming({ name, percent: 0 });
    try {
      const { data } = await open({ variables: { input: { id: newId(), projectId, name, size: Math.max(1, size) } } });
      const { id = '', url = '' } = data?.openPlanImport ?? {};
      const onSent = (bytes: number) => setIncoming({ name, percent: Math.round((100 * bytes) / Math.max(1, size)) });
      await sendFile(url, file, { onSent, signal: new AbortController().signal });
      setIncoming({ name, percent: 100, id });
    } catch (thrown) {
      setIncoming(undefined);
      setError(thrown);
    }
  };
  const forget = () => {
    setIncoming(undefined);
    setError(undefined);
  };
  return { incoming, error, send, forget };
}
