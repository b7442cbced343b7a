import sql from "sql-template-tag";
import type { Database } from "./query.js";
import type { Release } from "./release.reads.js";

const POLL_MILLISECONDS = 1_000;

interface Import {
  readonly number: number;
  readonly publishedAt: Date;
}

/** The imports of official texts that this node knows; an answer names the latest in its key, so no earlier answer is given for it. */
export class ImportWatch {
  #known: readonly Import[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  async start(): Promise<void> {
    await this.refresh();
    const again = () => {
      this.#timer = setTimeout(
        () =>
          this.refresh()
            .catch(() => undefined)
            .finally(again),
        POLL_MILLISECONDS,
      );
      this.#timer.unref();
    };
    again();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async refresh(): Promise<void> {
    this.#known = await this.database.rows<Import>(
      sql`SELECT number, published_at AS "publishedAt" FROM text_import ORDER BY number`,
    );
  }

  /** The latest import; 0 where there is none. */
  get latest(): number {
    return this.#known.at(-1)?.number ?? 0;
  }

  /** The import that counted when a release was published: what an answer for a chosen release shows, for good. */
  countedAt(release: Release): number {
    return this.#known.findLast(({ publishedAt }) => publishedAt <= release.publishedAt)?.number ?? 0;
  }
}
