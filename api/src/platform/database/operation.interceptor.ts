import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { Refusal } from '../../kernel/refusal.js';
import { REQUIRED_PERMISSION } from '../access/requires.decorator.js';
import type { RequestContext } from '../graphql/request.js';
import { type Answer, Idempotency } from './idempotency.js';
import type { Row } from './rows.js';
import { UnitOfWork } from './unit-of-work.js';
import type { Work } from './work.js';

/**
 * Surrounds every root field. A mutation becomes one transaction, and is not committed
 * when it forgot to declare its permission, to ask it, or to leave a journal line.
 */
@Injectable()
export class OperationInterceptor implements NestInterceptor {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly source: DataSource,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<string>() !== 'graphql') return next.handle();
    const gql = GqlExecutionContext.create(context);
    const { parentType, fieldName } = gql.getInfo<{ parentType: { name: string }; fieldName: string }>();
    const field = `${parentType.name}.${fieldName}`;
    const required = this.reflector.get<string | undefined>(REQUIRED_PERMISSION, context.getHandler());
    if (!required) throw new Error(`${field} declares no permission`);

    const body = () => lastValueFrom(next.handle());
    const request = gql.getContext<RequestContext>();
    if (parentType.name === 'Mutation')
      return from(this.change(field, required, request, gql.getArgs(), body as () => Promise<Row>));
    if (parentType.name === 'Subscription')
      return from(this.unit.alone('read', request.principal, () => this.look(field, required, body)));
    return from(this.look(field, required, body));
  }

  private async look(field: string, required: string, body: () => Promise<unknown>): Promise<unknown> {
    const value = await this.unit.sure(body);
    demandAsked(field, required, this.unit.work);
    return value;
  }

  /** Writes, then opens the snapshot in which what the mutation selects is read. */
  private async change(
    field: string,
    required: string,
    request: RequestContext,
    args: object,
    body: () => Promise<Row>,
  ): Promise<unknown> {
    let answer: (Answer & { replayed: boolean }) | undefined;
    await this.unit.write(
      request.principal,
      async () => {
        answer = await this.idempotency.once(request.idempotencyKey, [field, args], body);
      },
      (work) => {
        if (answer?.replayed) return;
        demandAsked(field, required, work);
        if (work.journalled === 0) throw new Error(`${field} left no journal entry`);
      },
    );
    await this.unit.openSnapshot(request.principal);
    const { entity, id } = answer as Answer;
    const { target } = this.source.getMetadata(entity);
    const row = await this.unit.sure(() => this.unit.manager.findOneBy(target, { id }));
    if (!row) throw new Refusal('request.answer-out-of-sight');
    return row;
  }
}

function demandAsked(field: string, required: string, work: Work): void {
  if (!required.startsWith('open:') && !work.demanded.has(required))
    throw new Error(`${field} declares ${required} but never asked it`);
}
