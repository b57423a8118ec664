import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../graphql/gql';
import { refusalIn } from '../platform/refusal';
import { inputOf, type Status } from './status';
import type { WorkStatus } from './work-status';

const UpdateWorkPackageMutation = graphql(`
  mutation UpdateWorkPackage($input: UpdateWorkPackageInput!) {
    updateWorkPackage(input: $input) {
      id
      ...WorkStatus_WorkPackage @unmask
    }
  }
`);

const WorkPackageNowQuery = graphql(`
  query WorkPackageNow($id: ID!) {
    workPackage(id: $id) {
      id
      ...WorkStatus_WorkPackage @unmask
    }
  }
`);

/** How an attempt to save ended: kept, refused, or met by what someone else saved first. */
export type Outcome =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'refused'; readonly error: unknown }
  | { readonly kind: 'stale'; readonly theirs: WorkStatus };

/** Saves what is said of a work package on the version it was written on; only the answer makes it true. */
export function useSaveStatus(): {
  busy: boolean;
  save(id: string, version: number, status: Status, effort?: string): Promise<Outcome>;
} {
  const client = useApolloClient();
  const [update] = useMutation(UpdateWorkPackageMutation);
  const [busy, setBusy] = useState(false);

  const attempt = async (id: string, version: number, status: Status, effort?: string): Promise<Outcome> => {
    try {
      const { data } = await update({ variables: { input: inputOf(id, version, status, effort) } });
      if (data) return { kind: 'saved', version: data.updateWorkPackage.version };
      return { kind: 'refused', error: new TypeError('No answer') };
    } catch (error) {
      if (refusalIn(error).code !== 'version.stale') return { kind: 'refused', error };
    }
    try {
      const { data } = await client.query({
        query: WorkPackageNowQuery,
        variables: { id },
        fetchPolicy: 'network-only',
      });
      if (data) return { kind: 'stale', theirs: data.workPackage };
      return { kind: 'refused', error: new TypeError('No answer') };
    } catch (error) {
      return { kind: 'refused', error };
    }
  };

  const save = async (id: string, version: number, status: Status, effort?: string) => {
    setBusy(true);
    const outcome = await attempt(id, version, status, effort);
    setBusy(false);
    return outcome;
  };
  return { busy, save };
}
