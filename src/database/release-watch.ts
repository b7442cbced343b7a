import { Refusal } from "../kernel/errors.js";
import type { Database } from "./query.js";
import { type Release, releasesAfter } from "./release.reads.js";

const POLL_MILLISECONDS = 500;

/**
 * The releases that this node knows. It asks its own database for new ones, so it never answers from a release that its
 * replica does not hold. A release is recorded a moment before the instant from which it counts; all nodes that heard of it
 * turn to it at that instant, and no answer for a past `knownAt` can change.
 */
export class ReleaseWatch {
  readonly #known: Release[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

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
    for (const release of fresh) {
      if (release.number > (this.#known.at(-1)?.number ?? 0)) this.#known.push(release);
    }
  }

  /** The releases that are published by an instant, oldest first. */
  published(now: Date): readonly Release[] {
    return this.#known.filter((release) => release.publishedAt <= now);
  }

  /** The latest release now, or the one that was the latest at an instant in the past. */
  at(knownAt: Date | null, now: Date): Release {
    if (knownAt && knownAt > now) {
      throw new Refusal(
        "BAD_USER_INPUT",
        "knownAt: what will be known in the future is not known; leave it out for now",
        "knownAt",
      );
    }
    const instant = knownAt ?? now;
    for (let index = this.#known.length - 1; index >= 0; index--) {
      const release = this.#known[index] as Release;
      if (release.publishedAt <= instant) return release;
    }
    const first = this.#known[0];
    throw new Refusal(
      "BEFORE_FIRST_RELEASE",
      first
        ? `knownAt: the dataset begins with release 1, published ${first.publishedAt.toISOString()}; before it nothing was recorded`
        : "the dataset has no release yet; run `minelaw ingest`",
      "knownAt",
    );
  }
}
