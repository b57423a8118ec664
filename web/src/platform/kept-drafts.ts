/** How the name of a draft begins. */
export const DRAFT = 'jalon.draft.';

/** Forgets every draft of this tab: the person has signed out. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(DRAFT)) sessionStorage.removeItem(key);
}
