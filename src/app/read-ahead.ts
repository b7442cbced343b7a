import { AnswersAhead } from "../platform/http/answers-ahead.js";
import type { PreparedAnswers } from "../platform/http/prepared-answers.js";
import { type ContextParts, contextAt } from "./contexts.js";

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
    const known = releases.ahead(release);
    kept.ofRelease
      .readAhead(release, today(release.publishedAt), left, async (library, mayGoOn) => {
        const newContext = () => contextAt(parts, known, library, release.publishedAt);
        await answers?.make(release.number, { most, newContext, mayGoOn });
      })
      .catch(tell);
  });
}
