/** The most that is kept at hand, in bytes: some twenty invoices, or two thick files. */
const MOST = 64_000_000;

/** Files that were fetched, by their hash; the one that was asked for longest ago leaves first. */
export class Shelf {
  private readonly files = new Map<string, Promise<Blob>>();
  private readonly sizes = new Map<string, number>();

  constructor(private readonly most = MOST) {}

  /** The file, fetched once however often it is asked for; what failed is fetched again. */
  take(sha256: string, fetch: () => Promise<Blob>): Promise<Blob> {
    const file = this.files.get(sha256) ?? this.begin(sha256, fetch);
    this.files.delete(sha256);
    this.files.set(sha256, file);
    return file;
  }

  private begin(sha256: string, fetch: () => Promise<Blob>): Promise<Blob> {
    const file = fetch();
    file.then(
      ({ size }) => {
        this.sizes.set(sha256, size);
        this.makeRoom();
      },
      () => this.files.delete(sha256),
    );
    return file;
  }

  private makeRoom(): void {
    let held = [...this.sizes.values()].reduce((sum, size) => sum + size, 0);
    for (const sha256 of [...this.files.keys()]) {
      if (held <= this.most || this.files.size === 1) return;
      held -= this.sizes.get(sha256) ?? 0;
      this.sizes.delete(sha256);
      this.files.delete(sha256);
    }
  }
}
