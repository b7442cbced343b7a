import type { Database } from "../database/query.js";
import type { Release } from "../database/release.reads.js";
import type { Day } from "../kernel/day.js";
import type { Library, Reading, ShelfFigures } from "../kernel/loader.js";
import { type Moment, oneMoment, snap } from "../kernel/moment.js";
import { printMoment } from "../kernel/node-id.js";

/** How many reads go together: those who ask meanwhile wait for no more. */
const READS_TOGETHER = 10;

/** What is read ahead takes no more than half of a library, beside what is still asked of the release before; what words mean alone may take a quarter. */
const SHARE_AHEAD = 2;

interface Ahead {
  readonly release: number;
  readonly library: Library<Database>;
}

/**
 * What is kept of the latest release. Hardly anybody asks for earlier ones, so each release begins with a library of its own. A
 * release is heard of before it counts: what was asked for most of the one before it is read for it in that time, and when it
 * counts, nobody waits for that.
 */
export class ReleaseLibrary {
  #ahead: Ahead | null = null;
  #stopped = false;

  /** `most` is how many reads are done ahead at most. */
  constructor(
    private library: Library<Database>,
    private readonly most: number,
  ) {}

  get current(): Library<Database> {
    return this.library;
  }

  /** Puts the library of a release that counts from now on in the place of the one before. */
  turnTo(release: number): void {
    this.library = this.#ahead?.release === release ? this.#ahead.library : this.library.successor();
  }

  /**
   * Reads ahead for a release that was heard of, for so many milliseconds until it counts: then those who ask come first. `today` is
   * the day on which it will count. First comes what questions are read by; then `answer` makes answers from its library; then the
   * rest of what was asked for. What was not read is read when it is asked for.
   */
  async readAhead(
    release: Release,
    today: Day,
    milliseconds: number,
    answer: (library: Library<Database>, mayGoOn: () => boolean) => Promise<void>,
  ): Promise<void> {
    if (this.most === 0 || milliseconds <= 0) return;
    const ahead = { release: release.number, library: this.library.successor() };
    this.#ahead = ahead;
    const until = performance.now() + milliseconds;
    const mayGoOn = () =>
      !this.#stopped &&
      this.#ahead === ahead &&
      performance.now() < until &&
      ahead.library.figures().weight < (ahead.library.maximumWeight ?? 0) / SHARE_AHEAD;
    const read = async (wanted: readonly Reading<Database>[]) => {
      for (let at = 0; at < wanted.length && mayGoOn(); at += READS_TOGETHER) {
        const together = wanted.slice(at, at + READS_TOGETHER);
        await Promise.allSettled(together.map((reading) => readFor(release, today, ahead.library, reading)));
      }
    };
    const wanted = await this.library.mostAsked(this.most);
    await read(wanted.filter(({ loader }) => loader.index));
    await answer(ahead.library, mayGoOn);
    await read(wanted.filter(({ loader }) => !loader.index));
  }

  stop(): void {
    this.#stopped = true;
  }

  figures(): ShelfFigures {
    return this.library.figures();
  }
}

async function readFor(
  release: Release,
  today: Day,
  library: Library<Database>,
  { loader, moment, key }: Reading<Database>,
): Promise<void> {
  const there = momentIn(release, today, moment);
  if (there) await library.load(loader, there, key);
}

/** The moment of a release that a question will mean which meant another in the release before; null where it named that release. */
function momentIn({ number, changeDays }: Release, today: Day, { day, chosen, publicOnly }: Moment): Moment | null {
  if (chosen === "") return oneMoment({ release: number, day: snap(today, changeDays), chosen, publicOnly });
  if (chosen !== printMoment(day, null)) return null;
  const there = snap(day, changeDays);
  return oneMoment({ release: number, day: there, chosen: printMoment(there, null), publicOnly });
}
