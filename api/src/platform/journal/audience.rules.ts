/** The word of the `audience` column. */
export type AudienceWord = 'PROJECT' | 'PARTNER' | 'FUNDER';

/** Who hears of a change: everyone in the project; one partner and the lead; or the lead, the funder and the auditor. */
export type Audience = 'PROJECT' | 'FUNDER' | { readonly partnerId: string };
