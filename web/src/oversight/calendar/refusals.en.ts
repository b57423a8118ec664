/** Why an address of a calendar is not changed, and what cures it. */
export const refusalsEn = {
  'calendar-link.unknown': 'This address does not exist, or is not yours. Reload the page.',
  'calendar-link.revoked': 'This address is revoked already. Create another one.',
  'calendar-link.too-many': 'You have {most} addresses for this project already. Revoke one before you create another.',
} as const;
