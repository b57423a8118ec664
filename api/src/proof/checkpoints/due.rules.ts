/** What a journal has become since its last checkpoint. */
export interface Since {
  /** Lines that are not about checkpoints themselves. */
  readonly lines: number;
  /** Among them, a claim was submitted, certified, paid or corrected. */
  readonly notable: boolean;
}

export type Round = 'HOUR' | 'NIGHT';

/** After these, nobody waits for the night. */
export const NOTABLE = ['claim.submitted', 'certificate.signed', 'payment.recorded', 'correction.decided'] as const;

/** Whether the journal should be signed now: each night that something changed, and each hour for what money depends on. */
export const isDue = ({ lines, notable }: Since, round: Round): boolean => lines > 0 && (round === 'NIGHT' || notable);
