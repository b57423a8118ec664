import type { Day, Period } from '../../kernel/day.js';
import type { Work } from '../../platform/database/work.js';

/** So many people of a partner have yet to sign their hours of a month; never who, nor how many hours. */
export interface UnsignedMonth {
  readonly partnerId: string;
  /** Its first day. */
  readonly month: Day;
  readonly people: number;
}

const UNSIGNED = `
  SELECT json_build_array(partner_id, month, people) AS told
  FROM unsigned_months($1, $2, $3) ORDER BY month, partner_id`;

/** Of the partners of whoever asks, and of all for the lead; none of the months after the last day. */
export async function unsignedMonths(work: Work, projectId: string, { from, until }: Period): Promise<UnsignedMonth[]> {
  const told = await work.reading.ask(UNSIGNED, [projectId, from, until]);
  return (told as unknown as ReadonlyArray<readonly [string, Day, number]>).map(([partnerId, month, people]) => ({
    partnerId,
    month,
    people,
  }));
}
