import { Injectable } from '@nestjs/common';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';

/** What an advance of a project may still be, beside what is promised to other requests; none where no call or plan says it. */
export type AdvanceRoom = (projectId: string, beside: string | null) => Promise<Money | null>;

/** Lets the module that pays say how much an advance may be, without this one knowing how. */
@Injectable()
export class AdvanceRooms {
  private source: AdvanceRoom | undefined;

  areToldBy(source: AdvanceRoom): void {
    this.source = source;
  }

  async of(projectId: string, beside: string | null = null): Promise<Money | null> {
    return (await this.source?.(projectId, beside)) ?? null;
  }

  /** Refuses with `payment.no-plan`, `advance.nothing-asked` and `advance.above-ceiling`. */
  async refuseBeyond(projectId: string, amount: Money, beside: string | null): Promise<void> {
    if (amount.compare(Money.zero) <= 0) throw new Refusal('advance.nothing-asked');
    const room = await this.of(projectId, beside);
    if (!room) throw new Refusal('payment.no-plan');
    if (amount.compare(room) > 0)
      throw new Refusal('advance.above-ceiling', { amount: amount.toString(), room: room.toString() });
  }
}
