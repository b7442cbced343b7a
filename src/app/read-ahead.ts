import type { Database } from "../platform/database/query.js";
import type { Release } from "../platform/database/release.reads.js";
import type { Context, Dependence } from "../platform/graphql/context.js";
import { AnswersAhead } from "../platform/http/answers-ahead.js";
import type { PreparedAnswers } from "../platform/http/prepared-answers.js";
import { Library } from "../platform/kernel/loader.js";
import type { ContextParts } from "./contexts.js";

interface ReadAheadParts extends ContextParts {
  readonly prepared: PreparedAnswers;
  /** The code that answers. */
  readonly edition: string;
  /** How many reads are done ahead at most, and how many answers are made. */
  readonly most: number;
  /** Tells a fault: what was not read is read when it is asked for. */
  readonly tell: (fault: unknown) => void;
}

/** Makes answers and reads for each release that is heard of, until it counts. */
export function readAhead(parts: ReadAheadParts): void {
  const { releases, kept, prepared, edition, most, now, today, tell } = parts;
  const answers = kept.answers && new AnswersAhead({ answers: kept.answers, prepared, edition });
  releases.whenHeard((release) => {
    const left = release.publishedAt.getTime() - now().getTime();
    kept.ofRelease
      .readAhead(release, today(release.publishedAt), left, async (library, mayGoOn) => {
        await answers?.make(most, contextsAhead(parts, release, library), mayGoOn);
      })
      .catch(tell);
  });
}

/** Makes contexts in which a release is the latest that does not count yet, over a library of its own. */
function contextsAhead(
  { releases, kept: { keepsRecords }, database, texts, today }: ContextParts,
  release: Release,
  library: Library<Database>,
): (dependence: Dependence) => Context {
  const known = releases.ahead(release);
  return (dependence) => ({
    library: keepsRecords ? library : new Library<Database>(database, null, library),
    releases: texts ? texts.dated(known) : known,
    today: today(release.publishedAt),
    texts,
    dependence,
  });
}
