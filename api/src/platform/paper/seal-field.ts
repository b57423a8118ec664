/** What a paper says of its seal, and the room it leaves; it can be sent to another thread. */
export interface SealField {
  /** Why it is sealed, by whom and where, as its reader is told. */
  readonly reason: string;
  readonly name: string;
  readonly location: string;
  readonly at: Date;
  /** The bytes that the signature will take. */
  readonly room: number;
}

/** Where the range of what is signed will stand: as wide as any that will. */
export const UNKNOWN_RANGE = 9_999_999_999;
