import { Refusal } from "../kernel/errors.js";
import type { Database } from "./query.js";
import { type Release, releasesAfter } from "./release.reads.js";

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
 * turn to it at that instant, and no answer for a past `knownAt` can change.
 */
export class ReleaseWatch implements Releases {
  /** Replaced, never changed: a snapshot holds on to the one it began with. */
  #known: readonly Release[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Reads what is there and goes on asking. A question that fails is asked again. */
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
    const last = this.#known.at(-1)?.number ?? 0;
    const fresh = await releasesAfter(this.database, last);
    const newest = this.#known.at(-1)?.number ?? 0;
    this.#known = [...this.#known, ...fresh.filter(({ number }) => number > newest)];
  }

  published(): readonly Release[] {
    return this.snapshot().published();
  }

  at(knownAt: Date | null): Release {
    return this.snapshot().at(knownAt);
  }

  /** The releases as they are known now; what is heard or published later makes no difference to it. */
  snapshot(now: Date = this.now()): Releases {
    return new ReleasesAt(this.#known, now);
  }
}

class ReleasesAt implements Releases {
  constructor(
    private readonly known: readonly Release[],
    private readonly now: Date,
  ) {}

  published(): readonly Release[] {
    return this.known.filter((release) => release.publishedAt <= this.now);
  }

  at(knownAt: Date | null): Release {
    if (knownAt && knownAt > this.now) {
      throw new Refusal(
        "BAD_USER_INPUT",
        "knownAt: what will be known in the future is not known; leave it out for now",
        "knownAt",
      );
    }
    const instant = knownAt ?? this.now;
    const found = this.known.findLast((release) => release.publishedAt <= instant);
    if (found) return found;
    const first = this.known[0];
    throw new Refusal(
      "BEFORE_FIRST_RELEASE",
      first
        ? `knownAt: the dataset begins with release 1, published ${first.publishedAt.toISOString()}; before it nothing was recorded`
        : "the dataset has no release yet; run `minelaw ingest`",
      "knownAt",
    );
  }
}
