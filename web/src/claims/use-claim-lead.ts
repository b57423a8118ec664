import type { ClaimState } from '../graphql/graphql';
import { dayOf } from '../platform/format';
import { useFormat } from '../platform/use-format';
import { useWords } from './words';

interface Standing {
  readonly state: ClaimState;
  readonly submittedAt: string | null;
  readonly submittedBy: { readonly name: string } | null;
  readonly period: {
    readonly number: number;
    readonly fromOn: string;
    readonly untilOn: string;
    readonly dueOn: string;
  };
}

/** Where and when a claim stands, in a sentence or two. */
export function useClaimLead(): (claim: Standing) => string {
  const say = useWords();
  const format = useFormat();
  return ({ period, state, submittedAt, submittedBy }) => {
    const { number, fromOn, untilOn, dueOn } = period;
    const when = say('claim.lead', { number, from: format.day(fromOn), until: format.day(untilOn) });
    if (state === 'DRAFT')
      return `${when} ${say('claim.due', { day: format.day(dueOn), due: format.due(dueOn) })} ${say('claim.draft')}`;
    if (!submittedAt) return when;
    const at = format.day(dayOf(submittedAt));
    const sent = submittedBy ? say('claim.sent', { at, name: submittedBy.name }) : say('claim.sent.unsigned', { at });
    return `${when} ${sent}`;
  };
}
