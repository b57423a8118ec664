import { useMutation } from '@apollo/client/react';
import { can } from '../../platform/permissions';
import { useAnnounce } from '../../ui/announcer';
import {
  type ConsolidatedClaim,
  type Consolidation,
  GatherPartnerClaimsMutation,
  TakeOutPartnerClaimMutation,
} from './consolidation-data';
import { useWords } from './words';

const after = { refetchQueries: ['ConsolidationPage'], awaitRefetchQueries: true };

/** One partner claim goes into the claim that is being put together, or comes back out of it. */
export function useMoves({ claim }: Pick<Consolidation, 'claim'>) {
  const say = useWords();
  const announce = useAnnounce();
  const [gather, gathering] = useMutation(GatherPartnerClaimsMutation, after);
  const [takeOut, takingOut] = useMutation(TakeOutPartnerClaimMutation, after);
  const draft = claim && claim.state === 'DRAFT' && can(claim, 'claim.assemble') ? claim : null;
  const seen = draft && { id: draft.id, version: draft.version };
  const told = async (deed: Promise<unknown>, word: 'gathered.one' | 'taken.out') => {
    gathering.reset();
    takingOut.reset();
    try {
      await deed;
      announce(say(word));
    } catch {
      return;
    }
  };
  return {
    open: draft !== null,
    busy: gathering.loading || takingOut.loading,
    error: gathering.error ?? takingOut.error,
    add: ({ id }: ConsolidatedClaim) => {
      if (seen) void told(gather({ variables: { input: { ...seen, partnerClaimIds: [id] } } }), 'gathered.one');
    },
    takeOut: ({ id }: ConsolidatedClaim) => {
      if (seen) void told(takeOut({ variables: { input: { ...seen, partnerClaimId: id } } }), 'taken.out');
    },
  };
}
