/** Of a partner claim: its lines were signed, and nobody changes them any more. */
export const signedClaim = (alias: string): string => `${alias}.state NOT IN ('DRAFT', 'RETURNED')`;

/** Of an expense: the claim that gathered it is signed. */
export const signedExpense = (alias: string): string =>
  `EXISTS (SELECT FROM partner_claim c WHERE c.id = ${alias}.partner_claim_id AND ${signedClaim('c')})`;
