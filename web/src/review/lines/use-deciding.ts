import { useApolloClient, useMutation } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import type { Decision } from '../../graphql/graphql';
import { newId } from '../../platform/apollo';
import { breath } from '../../platform/breath';
import { DossierDocument } from './dossier-data';
import { DecideMutation, type ListedLine, ReviewFields, UndoMutation } from './review-data';
import { medianOf } from './review-query';

/** What a reviewer says of a line. */
export interface Said {
  readonly decision: Decision;
  readonly deducted?: string;
  readonly percent?: string;
  readonly typology?: string;
  readonly reason: string;
  readonly source: string;
  readonly checks: ReadonlyArray<{ code: string; answer: 'YES' | 'NO' | 'NOT_APPLICABLE'; note: string }>;
}

interface Pace {
  readonly lines: number;
  /** Milliseconds from a line’s coming into sight to its decision; the middle of this session. */
  readonly median: number | undefined;
}

/** Decides lines at once on the screen and then for good; what is refused stands as it was, and is told. */
export function useDeciding(controlId: string | undefined, claimId: string) {
  const client = useApolloClient();
  const [decideLine] = useMutation(DecideMutation);
  const [undoDecision] = useMutation(UndoMutation);
  const [error, setError] = useState<unknown>();
  const [pace, setPace] = useState<Pace>({ lines: 0, median: undefined });
  const taken = useRef<number[]>([]);
  const seenAt = useRef({ id: '', at: 0 });
  const settling = useRef(false);
  const answered = useRef<Promise<unknown>>(Promise.resolve());

  const see = (id: string) => {
    if (seenAt.current.id !== id) seenAt.current = { id, at: performance.now() };
  };
  const measure = (id: string) => {
    if (seenAt.current.id === id) taken.current.push(performance.now() - seenAt.current.at);
    setPace({ lines: taken.current.length, median: medianOf(taken.current) });
  };
  /** Reads the sums again, once for all that is decided in one go. */
  const settle = async () => {
    if (settling.current) return;
    settling.current = true;
    await breath();
    settling.current = false;
    await client
      .query({ query: DossierDocument, variables: { claimId }, fetchPolicy: 'network-only' })
      .catch(() => undefined);
  };

  const decide = (line: ListedLine, said: Said): Promise<boolean> => {
    const told = keep(line, said);
    answered.current = told;
    return told;
  };
  const keep = async ({ id: claimLineId, line, review }: ListedLine, said: Said): Promise<boolean> => {
    if (!controlId) return false;
    setError(undefined);
    measure(claimLineId);
    const id = review?.id ?? newId();
    const version = review?.version ?? 0;
    const taking = said.decision === 'REFUSED' ? line.eligible : (said.deducted ?? '0.00');
    const deducted = said.decision === 'ACCEPTED' || said.decision === 'PARKED' ? '0.00' : taking;
    const expected = {
      ...{ __typename: 'LineReview' as const, id, decision: said.decision, deducted, typology: said.typology ?? null },
      ...{ reason: said.reason, source: said.source, stratum: review?.stratum ?? null, version: version + 1 },
      checks: said.checks.map((check) => ({ __typename: 'Checked' as const, ...check })),
    };
    // The next line, which the same key asks for, is painted first.
    await new Promise((painted) => setTimeout(painted));
    try {
      await decideLine({
        variables: { input: { id, controlId, claimLineId, version, ...said, checks: [...said.checks] } },
        optimisticResponse: said.percent ? undefined : ({ decideLine: expected } as never),
        update: (cache, { data }) => {
          const kept = data?.decideLine;
          if (!kept) return;
          const written = cache.writeFragment({
            fragment: ReviewFields,
            fragmentName: 'LineReviewFields',
            data: kept as never,
          });
          for (const __typename of ['ControlledLine', 'ControlledLineSheet'])
            cache.modify({
              id: cache.identify({ __typename, id: claimLineId }),
              fields: { review: () => written as never },
            });
        },
      });
      void settle();
      return true;
    } catch (thrown) {
      setError(thrown);
      return false;
    }
  };

  const undo = async ({ review }: ListedLine): Promise<boolean> => {
    if (!review?.decision) return false;
    setError(undefined);
    try {
      await undoDecision({ variables: { input: { id: review.id, version: review.version } } });
      void settle();
      return true;
    } catch (thrown) {
      setError(thrown);
      return false;
    }
  };

  /** What is asked while a decision is on its way would be asked again after it. */
  const afterDecision = useCallback(() => answered.current, []);

  return { decide, afterDecision, undo, see, pace, error, settle };
}
