import { type Actor, actsFor, belongsTo, leads, oversees } from '../access/actor.js';
import type { AudienceWord } from '../journal/audience.rules.js';

/** What the journal announces when a change is committed: that it happened, never what it holds. */
export interface Announcement {
  readonly projectId: string;
  readonly event: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly audience: AudienceWord;
  /** Whose change it is, when only that partner and the lead may hear of it. */
  readonly partnerId: string | null;
  readonly actorId: string;
  readonly actorName: string;
  readonly seq: number;
}

const OVERSEEN: readonly AudienceWord[] = ['FUNDER', 'AUTHORITY', 'PARTY'];

/** The same judgement as row-level security makes of the journal's lines. */
export const hears = (actor: Actor, { projectId, audience, partnerId }: Announcement): boolean => {
  if (audience === 'PROJECT') return belongsTo(actor, projectId);
  if (OVERSEEN.includes(audience) && oversees(actor, projectId)) return true;
  if (audience !== 'AUTHORITY' && leads(actor, projectId)) return true;
  return (audience === 'PARTNER' || audience === 'PARTY') && actsFor(actor, projectId, partnerId);
};

/** Reads what the database announced; nothing when it is none of ours. */
export function readAnnouncement(payload: string | undefined): Announcement | undefined {
  try {
    const read = JSON.parse(payload ?? '') as Partial<Announcement> | null;
    return typeof read?.projectId === 'string' && typeof read.event === 'string' ? (read as Announcement) : undefined;
  } catch {
    return undefined;
  }
}
