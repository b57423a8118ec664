/** A row as the administrator sees it. */
export type Row = Readonly<Record<string, unknown>>;
export type World = ReadonlyMap<string, readonly Row[]>;

interface Seat {
  readonly project_id: string;
  readonly partner_id: string | null;
  readonly role: string;
}

/** What a person is, said again here in words of its own: the database is not asked to judge itself. */
export class Viewer {
  private constructor(
    readonly name: string,
    readonly id: string,
    private readonly seats: readonly Seat[],
  ) {}

  static in(world: World, email: string): Viewer {
    const person = (world.get('person') ?? []).find((row) => row.email === email) as Row;
    const seats = (world.get('membership') ?? []).filter((row) => row.person_id === person.id);
    return new Viewer(String(person.name), String(person.id), seats as unknown as Seat[]);
  }

  belongs(projectId: unknown): boolean {
    return this.seats.some((seat) => seat.project_id === projectId);
  }

  leads(projectId: unknown): boolean {
    return this.seats.some((seat) => seat.project_id === projectId && seat.role.startsWith('LEAD'));
  }

  oversees(projectId: unknown): boolean {
    return this.seats.some((seat) => seat.project_id === projectId && seat.partner_id === null);
  }

  takesPart(projectId: unknown): boolean {
    return this.seats.some((seat) => seat.project_id === projectId && seat.partner_id !== null);
  }

  keepsTheBooksOf(partnerId: unknown): boolean {
    const roles = ['PARTNER_FINANCE', 'PARTNER_LEGAL', 'LEAD_FINANCE'];
    return this.seats.some((seat) => seat.partner_id === partnerId && roles.includes(seat.role));
  }

  worksFor(partnerId: unknown): boolean {
    return partnerId !== null && this.seats.some((seat) => seat.partner_id === partnerId);
  }
}
