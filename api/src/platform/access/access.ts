import { Injectable } from '@nestjs/common';
import { Refusal } from '../../kernel/refusal.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type Permission, permittedTo } from './policy.js';

/** Asks a policy about the current actor, and remembers having asked. */
@Injectable()
export class Access {
  constructor(private readonly unit: UnitOfWork) {}

  /** Refuses with `access.denied` when the policy says no. */
  demand<S>(permission: Permission<S>, subject: S): void {
    const { actor, demanded } = this.unit.work;
    demanded.add(permission.name);
    if (!permission.allows(actor, subject)) throw new Refusal('access.denied', { permission: permission.name });
  }

  /** Declares that a list was narrowed by the scope that stands beside this permission in its policy. */
  narrowed<S>(permission: Permission<S>): void {
    this.unit.work.demanded.add(permission.name);
  }

  permitted<S>(permissions: Readonly<Record<string, Permission<S>>>, subject: S): string[] {
    return permittedTo(this.unit.work.actor, permissions, subject);
  }
}
