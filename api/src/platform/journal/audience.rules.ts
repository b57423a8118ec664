/** The word of the `audience` column. */
export type AudienceWord = 'PROJECT' | 'PARTNER' | 'FUNDER' | 'AUTHORITY' | 'PARTY';

/**
 * Who hears of a change: everyone in the project; one partner and the lead; the lead, the funder and the auditor; the funder
 * and the auditor alone; or one partner, the lead, the funder and the auditor.
 */
export type Audience = 'PROJECT' | 'FUNDER' | 'AUTHORITY' | { readonly partnerId: string; readonly party?: true };

/** As it is kept: the word, and the partner whose it is. */
export const audienceAsKept = (audience: Audience): readonly [AudienceWord, string | null] =>
  typeof audience === 'string' ? [audience, null] : [audience.party ? 'PARTY' : 'PARTNER', audience.partnerId];
