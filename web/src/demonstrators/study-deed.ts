/** What is done in the dialog now, and to which study. */
export interface StudyDeed {
  readonly deed: 'read' | 'add' | 'change' | 'remove';
  readonly id?: string;
}
