/** The pattern of `ILIKE` for text that holds what was typed, whatever signs are in it. */
export const containing = (typed: string): string => `%${typed.trim().replace(/[\\%_]/g, '\\$&')}%`;

/** Which rows of a table, known by an alias, a list is about: conditions that must all hold, with their values. */
export class Scope {
  readonly values: unknown[] = [];
  private readonly conditions: string[] = [];

  constructor(
    readonly alias: string,
    /** What else the conditions look at, as SQL. */
    private joined = '',
  ) {}

  /** Something else that conditions look at; `?1` as in `where`. */
  join(joined: string, ...values: readonly unknown[]): this {
    this.joined += ` ${this.placed(joined, values)}`;
    return this;
  }

  /** `?1` stands for the first of these values, wherever and however often it is said. */
  where(condition: string, ...values: readonly unknown[]): this {
    this.conditions.push(this.placed(condition, values));
    return this;
  }

  private placed(sql: string, values: readonly unknown[]): string {
    const before = this.values.length;
    this.values.push(...values);
    return sql.replace(/\?(\d)/g, (_, number) => `$${before + Number(number)}`);
  }

  /** What follows `FROM table`. */
  get tail(): string {
    return `${this.alias} ${this.joined} WHERE ${this.conditions.join(' AND ')}`;
  }
}
