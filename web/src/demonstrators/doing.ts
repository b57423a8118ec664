/** What is done in the dialog of the requirements now, and to which of them. */
export type Doing =
  | { readonly deed: 'read' | 'add' }
  | { readonly deed: 'change' | 'judge' | 'remove'; readonly id: string };
