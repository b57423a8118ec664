export type Fact = string | number | boolean | null;
export type Facts = Readonly<Record<string, Fact>>;
export type RefusalCode = `${string}.${string}`;

/** A rule of the house said no. Carries a stable code and facts; the wording belongs to the web. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly facts: Facts = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** An edit made on a version that is no longer the last: carries what stands now, so that nothing typed is lost. */
export class StaleVersion extends Refusal {
  constructor(
    facts: Facts,
    readonly current: Readonly<Record<string, unknown>>,
  ) {
    super('version.stale', facts);
    this.name = 'StaleVersion';
  }
}
