/** What is done in the dialog now, and to which interface. */
export interface InterfaceDeed {
  readonly deed: 'read' | 'add' | 'change' | 'agree' | 'remove';
  readonly id?: string;
}
