import sql from "sql-template-tag";
import { againAfter } from "../kernel/again.js";
import type { Day } from "../kernel/day.js";
import type { Database } from "./query.js";
import type { Release } from "./release.reads.js";
import type { Releases } from "./release-watch.js";

const POLL_MILLISECONDS = 1_000;

interface Import {
  readonly number: number;
  readonly publishedAt: Date;
  /** The days on which its texts, or units of them, begin or end. */
  readonly days: readonly Day[];
}

/** The imports of official texts that this node knows; an answer names the latest in its key, so no earlier answer is given for it. */
export class ImportWatch {
  #known: readonly Import[] = [];
  /** The days on which texts of any import begin. */
  #days: readonly Day[] = [];
  /** Releases with the days of official texts among their change days, made once for the imports that are known. */
  #dated = new WeakMap<Release, Release>();
  /** The list of all releases that was asked for last, and the same with those days. */
  #lists: { readonly plain: readonly Release[]; readonly dated: readonly Release[] } = { plain: [], dated: [] };
  #stop: () => void = () => undefined;

  constructor(private readonly database: Database) {}

  async start(): Promise<void> {
    await this.refresh();
    this.#stop = againAfter(POLL_MILLISECONDS, () => this.refresh());
  }

  stop(): void {
    this.#stop();
  }

  async refresh(): Promise<void> {
    const fresh = await this.database.rows<Import>(sql`
      SELECT i.number, i.published_at AS "publishedAt", ARRAY(
        SELECT e.valid_from::text FROM text_expression e WHERE e.appeared = i.number
        UNION SELECT jsonb_path_query(e.periods, '$.*.* ? (@ != null)') #>> '{}' FROM text_expression e WHERE e.appeared = i.number
      ) AS days
      FROM text_import i WHERE i.number > ${this.latest} ORDER BY i.number`);
    if (fresh.length === 0) return;
    this.#known = [...this.#known, ...fresh];
    this.#days = [...new Set([...this.#days, ...fresh.flatMap(({ days }) => days)])];
    this.#dated = new WeakMap();
    this.#lists = { plain: [], dated: [] };
  }

  /** The latest import; 0 where there is none. */
  get latest(): number {
    return this.#known.at(-1)?.number ?? 0;
  }

  /** The import that counted when a release was published: what an answer for a chosen release shows, for good. */
  countedAt(release: Release): number {
    return this.#known.findLast(({ publishedAt }) => publishedAt <= release.publishedAt)?.number ?? 0;
  }

  /** The same releases, in which the law may also change on the days on which official texts begin. */
  dated(releases: Releases): Releases {
    return {
      published: () => this.#allWithDays(releases.published()),
      at: (knownAt) => this.#withDays(releases.at(knownAt)),
    };
  }

  /** Releases only follow each other, so lists that are as long and end alike are the same. */
  #allWithDays(plain: readonly Release[]): readonly Release[] {
    const known = this.#lists;
    if (known.plain.length === plain.length && known.plain.at(-1) === plain.at(-1)) return known.dated;
    const dated = plain.map((release) => this.#withDays(release));
    this.#lists = { plain, dated };
    return dated;
  }

  #withDays(release: Release): Release {
    const known = this.#dated.get(release);
    if (known) return known;
    const dated = datedRelease(release, this.#days);
    this.#dated.set(release, dated);
    return dated;
  }
}

/** A release whose days are put together once somebody asks for its law: of a thousand releases few are asked for. */
function datedRelease(release: Release, more: readonly Day[]): Release {
  let all: readonly Day[] | null = null;
  return {
    ...release,
    get changeDays() {
      all ??= [...new Set([...release.changeDays, ...more])].sort();
      return all;
    },
  };
}
