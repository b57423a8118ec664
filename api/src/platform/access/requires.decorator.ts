import { SetMetadata } from '@nestjs/common';
import type { Permission } from './policy.js';

export const REQUIRED_PERMISSION = Symbol('required-permission');

/** Declares the permission that a query, a mutation or a subscription stands behind. */
export const Requires = <S>(permission: Permission<S>) => SetMetadata(REQUIRED_PERMISSION, permission.name);

/** Declares, with its reason, that anyone signed in may call this. */
export const OpenToAll = (reason: string) => SetMetadata(REQUIRED_PERMISSION, `open: ${reason}`);
