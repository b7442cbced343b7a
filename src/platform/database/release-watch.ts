import { againAfter } from "../kernel/again.js";
import { Refusal } from "../kernel/errors.js";
import { message } from "../kernel/message.js";
import type { Database } from "./query.js";
import type { Reader } from "./reader.js";
import { type Completeness, completenessOf, type Release, releasesAfter } from "./release.reads.js";

const POLL_MILLISECONDS = 500;

/** Releases as they are known at an instant. */
export interface Releases {
  /** Published releases, oldest first. */
  published(): readonly Release[];
  /** The latest release, or the one that was the latest at an instant in the past. */
  at(knownAt: Date | null): Release;
}

/**
 * The releases that this node knows. It asks its own database for new ones, so it never answers from a release that its
 * replica does not hold. A release is recorded a moment before the instant from which it counts; all nodes that heard of it
 * turn to it at that instant. A node that may not have heard of one says so when it is asked for a `knownAt` that a release
 * could still count at, so no answer for a past `knownAt` can change, nor differ between nodes.
 */
export class ReleaseWatch implements Releases {
  /** Replaced, never changed: a snapshot holds on to the one it began with. */
  #known: readonly Release[] = [];
  /** Until when the known releases are all that there are, in milliseconds. */
  #complete: number;
  /** Since when the newest release counts of those that have counted here, in milliseconds. */
  #counted = Number.NEGATIVE_INFINITY;
  #stop: () => void = () => undefined;
  #tell: (release: Release) => void = () => undefined;

  constructor(
    private readonly database: Database & Partial<Pick<Reader, "sources" | "requireRelease">>,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.#complete = database.sources?.length ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }

  /** Reads what is there and goes on asking. A question that fails is asked again. */
  async start(): Promise<void> {
    await this.refresh();
    this.#stop = againAfter(POLL_MILLISECONDS, () => this.refresh());
  }

  stop(): void {
    this.#stop();
  }

  /** Calls a function with each release that is heard of from now on, mostly before it counts; of several at once, with the newest. */
  whenHeard(tell: (release: Release) => void): void {
    this.#tell = tell;
  }

  async refresh(): Promise<void> {
    const last = this.#newest();
    const said = await this.#askSources(last);
    const fresh = await releasesAfter(this.database, last);
    const newest = this.#newest();
    const known = [...this.#known];
    for (const release of fresh.filter(({ number }) => number > newest)) known.push(sharingDays(release, known.at(-1)));
    this.#known = known;
    this.database.requireRelease?.(this.#newest());
    const heard = this.#known.at(-1);
    if (heard && heard.number > newest) this.#tell(heard);
    if (said?.until) this.#complete = Math.max(this.#complete, this.#completeBy(said.held, said.until));
  }

  #newest(): number {
    return this.#known.at(-1)?.number ?? 0;
  }

  /** What a source says holds here until the first release counts that it holds and this node's own database does not yet. */
  #completeBy(held: Completeness["held"], until: Date): number {
    const lacking = held.find(({ number }) => number > this.#newest());
    return Math.min(until.getTime(), (lacking?.publishedAt.getTime() ?? Number.POSITIVE_INFINITY) - 1);
  }

  async #askSources(number: number): Promise<Completeness | null> {
    for (const source of this.database.sources ?? []) {
      try {
        return await completenessOf(source, number);
      } catch {
        // The next one knows less, but something.
      }
    }
    return null;
  }

  published(): readonly Release[] {
    return this.snapshot().published();
  }

  at(knownAt: Date | null): Release {
    return this.snapshot().at(knownAt);
  }

  /** The releases as they are known now; what is heard or published later makes no difference to it. */
  snapshot(now: Date = this.now()): Releases {
    return new ReleasesAt(this.#known, this.#complete, this.#noEarlier(now));
  }

  /** The releases as they will be known when one counts that was heard of. */
  ahead(release: Release): Releases {
    return new ReleasesAt(this.#known, this.#complete, release.publishedAt);
  }

  /** What has counted goes on to count where the clock is set back: there is no earlier state of the law to return to. */
  #noEarlier(now: Date): Date {
    const newest = this.#known.findLast(({ publishedAt }) => publishedAt <= now)?.publishedAt.getTime() ?? this.#counted;
    this.#counted = Math.max(this.#counted, newest);
    return now.getTime() < this.#counted ? new Date(this.#counted) : now;
  }
}

/** Most releases change what is said of the law and no day of it: in a history of a thousand, lists of days of their own take 20 MB. */
function sharingDays(release: Release, before: Release | undefined): Release {
  const days = before?.changeDays ?? [];
  const isSame = days.length === release.changeDays.length && days.every((day, index) => day === release.changeDays[index]);
  return isSame ? { ...release, changeDays: days } : release;
}

class ReleasesAt implements Releases {
  constructor(
    private readonly known: readonly Release[],
    private readonly complete: number,
    private readonly now: Date,
  ) {}

  /** Each release is published after the one before it: mostly all are, and the list is theirs. */
  published(): readonly Release[] {
    const newest = this.known.at(-1);
    if (!newest || newest.publishedAt <= this.now) return this.known;
    return this.known.filter((release) => release.publishedAt <= this.now);
  }

  at(knownAt: Date | null): Release {
    if (knownAt && knownAt > this.now) {
      throw new Refusal(
        "BAD_USER_INPUT",
        message`what will be known in the future is not known; leave it out for now`,
        "knownAt",
      );
    }
    if (knownAt) this.#requireComplete(knownAt);
    const instant = knownAt ?? this.now;
    const found = this.known.findLast((release) => release.publishedAt <= instant);
    if (found) return found;
    const first = this.known[0];
    throw new Refusal(
      "BEFORE_FIRST_RELEASE",
      first
        ? message`the dataset begins with release 1, published ${first.publishedAt.toISOString()}; before it nothing was recorded`
        : message`the dataset has no release yet; run minelaw ingest`,
      "knownAt",
    );
  }

  /** Releases are heard of in their order, so before the newest one there is none that is not known. */
  #requireComplete(knownAt: Date): void {
    const until = Math.max(this.complete, this.known.at(-1)?.publishedAt.getTime() ?? Number.NEGATIVE_INFINITY);
    if (knownAt.getTime() <= until) return;
    throw new Refusal(
      "RELEASES_BEHIND",
      message`this node may not have heard yet of every release until then; ask again in a moment, or leave it out for now`,
      "knownAt",
    );
  }
}
