import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import type { Work } from '../platform/database/work.js';
import { dayIn } from '../platform/mail/letter.rules.js';
import { ObligationSources } from '../workplan/reminders/obligation-sources.js';
import type { Obligation } from '../workplan/reminders/obligations.rules.js';
import { isOpen, partnersAwaitedOn, standingOf } from './declaration.rules.js';
import { declaredPeriods } from './declared-periods.js';

/** Tells the reminders who has yet to sign what was spent in which period. */
@Injectable()
export class DeclarationsOwed implements OnModuleInit {
  constructor(
    private readonly sources: ObligationSources,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sources.areToldBy((work, projectId) => this.of(work, projectId));
  }

  private async of(work: Work, projectId: string): Promise<Obligation[]> {
    const today = this.clock.today();
    const declared = await declaredPeriods(work, projectId);
    return declared.periods.flatMap((period) =>
      [...declared.askedOf]
        .filter((partnerId) => isOpen(standingOf(period, declared.of(period.id, partnerId), today)))
        .map((partnerId) => ({
          kind: 'DECLARATION' as const,
          id: period.id,
          partnerId,
          workPackageId: null,
          code: `P${period.number}`,
          titleFr: `du ${dayIn('fr', period.fromOn)} au ${dayIn('fr', period.untilOn)}`,
          titleEn: `${dayIn('en', period.fromOn)} to ${dayIn('en', period.untilOn)}`,
          dueOn: partnersAwaitedOn(period),
        })),
    );
  }
}
