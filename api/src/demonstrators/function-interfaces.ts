import { Injectable } from '@nestjs/common';
import { Refusal } from '../kernel/refusal.js';
import { Access } from '../platform/access/access.js';
import { Clock } from '../platform/clock.js';
import { Rows } from '../platform/database/rows.js';
import { Journal } from '../platform/journal/journal.js';
import { ElementaryFunction } from './elementary-function.entity.js';
import { FunctionInterface } from './function-interface.entity.js';
import type {
  AddInterfaceInput,
  AgreeOnInterfaceInput,
  ChangeInterfaceInput,
  RemoveInterfaceInput,
} from './function-interface.inputs.js';
import { type InterfaceFacts, interfacePolicy } from './function-interface.policy.js';
import { agreeOnDay, type Met, stillAgreed } from './function-interface.rules.js';

interface Sides {
  readonly from: ElementaryFunction;
  readonly to: ElementaryFunction;
}

/** What functions give to each other, and whether both sides agree. */
@Injectable()
export class FunctionInterfaces {
  constructor(
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `elementary-function.unknown` and, of a function with itself, with `function-interface.with-itself`. */
  async add({ id, fromFunctionId, toFunctionId, ...input }: AddInterfaceInput): Promise<FunctionInterface> {
    const sides = await this.sides(fromFunctionId, toFunctionId);
    const { from, to } = sides;
    this.access.demand(interfacePolicy.connect, factsOf(sides));
    if (from.projectId !== to.projectId) throw new Refusal('elementary-function.unknown', { id: toFunctionId });
    if (from.id === to.id) throw new Refusal('function-interface.with-itself', { code: from.code });
    const place = { id, projectId: from.projectId, fromId: from.id, toId: to.id };
    const said = tidy(input);
    const added = await this.rows.insert(FunctionInterface, { ...place, ...said, agreedOn: null, version: 1 });
    await this.journal.record('function-interface.added', added, { ...codes(sides), kind: said.kind });
    return added;
  }

  /** Refuses with `version.stale`. */
  async change({ id, version, ...input }: ChangeInterfaceInput): Promise<FunctionInterface> {
    const before = await this.rows.load(FunctionInterface, id);
    const sides = await this.sides(before.fromId, before.toId);
    this.access.demand(interfacePolicy.connect, factsOf(sides));
    const said = tidy(input);
    const agreedOn = stillAgreed(before, said) ? before.agreedOn : null;
    const changed = await this.rows.update(FunctionInterface, { id, version }, { ...said, agreedOn });
    await this.journal.record('function-interface.changed', changed, { ...codes(sides), kind: said.kind });
    return changed;
  }

  /** Refuses with `function-interface.not-yet` and `version.stale`. */
  async agree({ id, version, agreedOn }: AgreeOnInterfaceInput): Promise<FunctionInterface> {
    const before = await this.rows.load(FunctionInterface, id);
    const sides = await this.sides(before.fromId, before.toId);
    this.access.demand(interfacePolicy.agree, factsOf(sides));
    agreeOnDay(agreedOn, this.clock.today());
    const agreed = await this.rows.update(FunctionInterface, { id, version }, { agreedOn });
    await this.journal.record('function-interface.agreed', agreed, { ...codes(sides), agreedOn });
    return agreed;
  }

  /** Answers the function that gave. Refuses with `version.stale`. */
  async remove({ id, version }: RemoveInterfaceInput): Promise<ElementaryFunction> {
    const removed = await this.rows.load(FunctionInterface, id);
    const sides = await this.sides(removed.fromId, removed.toId);
    this.access.demand(interfacePolicy.connect, factsOf(sides));
    await this.rows.remove(FunctionInterface, { id, version });
    await this.journal.record('function-interface.removed', removed, codes(sides));
    return sides.from;
  }

  private async sides(fromId: string, toId: string): Promise<Sides> {
    const from = await this.rows.load(ElementaryFunction, fromId);
    return { from, to: await this.rows.load(ElementaryFunction, toId) };
  }
}

const factsOf = ({ from, to }: Sides): InterfaceFacts => ({
  projectId: from.projectId,
  fromPartnerId: from.partnerId,
  toPartnerId: to.partnerId,
});

const codes = ({ from, to }: Sides) => ({ from: from.code, to: to.code });

const tidy = ({ kind, wordsFr, wordsEn }: Met): Met => ({ kind, wordsFr: wordsFr.trim(), wordsEn: wordsEn.trim() });
