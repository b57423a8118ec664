import { useMutation } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { graphql } from '../../graphql/gql';
import { refusalIn } from '../../platform/refusal';
import { useFormat } from '../../platform/use-format';
import { useAnnounce } from '../../ui/announcer';
import { type Impact, type Shift, spoken } from './impact';
import type { Days, Item } from './item';
import { backwards } from './moves';
import { type Draft, shownDays } from './shown-days';
import { useImpact } from './use-impact';
import { useWords } from './words';

const ReschedulePlanMutation = graphql(`
  mutation ReschedulePlan($input: RescheduleInput!) {
    reschedule(input: $input) {
      id
    }
  }
`);

/** What was saved last, to put it back. */
export interface Saved {
  readonly code: string;
  readonly shifts: readonly Shift[];
  readonly reasoned: boolean;
}

type Undoing =
  | { readonly kind: 'done'; readonly code: string }
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly error: unknown };

/** A key held down, or a pointer under way: the API is asked once it rests. */
const REST = 120;

/** Moves one bar of the plan: shown at once, its impact asked, saved when somebody decides so, and put back if they change their mind. */
export function useMoving(projectId: string, items: readonly Item[], reload: () => Promise<unknown>) {
  const say = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const ask = useImpact(projectId);
  const [reschedule, { loading: saving }] = useMutation(ReschedulePlanMutation);
  const [draft, setDraft] = useState<Draft>();
  const [answer, setAnswer] = useState<{ readonly of: Draft; readonly impact?: Impact; readonly error?: unknown }>();
  const [refused, setRefused] = useState<unknown>();
  const [saved, setSaved] = useState<Saved>();
  const [undoing, setUndoing] = useState<Undoing>();
  const turn = useRef(0);
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const item = draft && byId.get(draft.itemId);
  const fresh = draft !== undefined && answer?.of === draft;

  useEffect(() => {
    const moved = draft && byId.get(draft.itemId);
    if (!draft || !moved) return;
    const mine = ++turn.current;
    const timer = setTimeout(async () => {
      try {
        const impact = await ask(draft);
        if (mine !== turn.current) return;
        setAnswer({ of: draft, impact });
        announce(spoken(moved, draft, impact, { say, format }));
      } catch (error) {
        if (mine === turn.current) setAnswer({ of: draft, error });
      }
    }, REST);
    return () => clearTimeout(timer);
  }, [draft, byId, ask, announce, say, format]);

  const forget = useCallback(() => {
    turn.current += 1;
    setDraft(undefined);
    setAnswer(undefined);
    setRefused(undefined);
  }, []);

  const propose = useCallback(
    (itemId: string, { startsOn, endsOn }: Days, whole = false) => {
      const row = byId.get(itemId);
      setRefused(undefined);
      if (!row || (row.startsOn === startsOn && row.endsOn === endsOn)) return forget();
      setUndoing(undefined);
      setDraft((was) => ({ itemId, startsOn, endsOn, whole: whole && (was?.itemId !== itemId || was.whole) }));
    },
    [byId, forget],
  );

  const cancel = () => {
    if (!item) return;
    forget();
    announce(say('strip.cancelled', { code: item.code }));
  };

  const send = async (
    moves: readonly { itemId: string; version: number; startsOn: string; endsOn: string }[],
    reason?: string,
  ) => {
    await reschedule({ variables: { input: { projectId, moves: [...moves], reason } } });
    // It is saved, even if the plan cannot be read again just now.
    await reload().catch(() => undefined);
  };

  const impact = answer?.impact;
  const save = async (reason: string) => {
    if (!draft || !item || !fresh || !impact || impact.shifts.length === 0 || saving) return;
    const moves = impact.shifts.map(({ itemId, version, startsOn, endsOn }) => ({ itemId, version, startsOn, endsOn }));
    const reasoned = impact.shifts.some(({ itemId }) => byId.get(itemId)?.kind === 'MILESTONE');
    try {
      await send(moves, reason.trim() || undefined);
      setSaved({ code: item.code, shifts: impact.shifts, reasoned });
      setUndoing(undefined);
      forget();
      announce(say('saved.done', { code: item.code, count: impact.shifts.length - 1 }));
    } catch (error) {
      setRefused(error);
      if (refusalIn(error).code === 'version.stale') await reload().catch(() => undefined);
    }
  };

  const undo = async () => {
    if (!saved || saving) return;
    const moves = backwards(saved.shifts, items);
    if (!moves) return setUndoing({ kind: 'changed' });
    try {
      await send(moves, saved.reasoned ? say('saved.undoReason', { code: saved.code }) : undefined);
      setSaved(undefined);
      setUndoing({ kind: 'done', code: saved.code });
      announce(say('saved.undone', { code: saved.code }));
    } catch (error) {
      setUndoing(refusalIn(error).code === 'version.stale' ? { kind: 'changed' } : { kind: 'refused', error });
    }
  };

  const days = useMemo(
    () => shownDays(draft, answer?.of.itemId === draft?.itemId ? impact : undefined, fresh),
    [draft, answer, impact, fresh],
  );

  return {
    draft,
    item,
    days,
    impact: fresh ? impact : undefined,
    error: fresh ? answer?.error : undefined,
    refused,
    saving,
    saved,
    undoing,
    propose,
    cancel,
    save,
    undo,
    dismiss: () => {
      setSaved(undefined);
      setUndoing(undefined);
    },
  };
}

export type Moving = ReturnType<typeof useMoving>;
