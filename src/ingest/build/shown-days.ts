import { readDay } from "../../kits/seeds/days.js";
import type { LifecycleEventKind } from "../../law/legislation/legislation.vocabulary.js";
import type { CitationSeed } from "../../law/source/evidence.seed.js";
import { addDays, type Day } from "../../platform/kernel/day.js";
import { groupBy } from "../../platform/kernel/group.js";
import type { Seeds, StatuteFile } from "../read/seed-file.js";
import { STATEMENT_LISTS } from "../seed-kinds.js";

/** Stages that only a law in force goes through. */
const OF_LAW_IN_FORCE: readonly LifecycleEventKind[] = ["AMENDED", "SUSPENDED", "ENJOINED", "RESUMED"];

type Days = readonly (Day | null | undefined)[];

export function earliest(days: Days): Day | null {
  return days.reduce<Day | null>((first, day) => (day && (first === null || day < first) ? day : first), null);
}

/** The earliest days on which what is recorded shows law in force, for law of which no source gives the first day. */
export class ShownDays {
  readonly #published: ReadonlyMap<string, Day>;
  /** The days on which other law changed a statute. */
  readonly #changed: ReadonlyMap<string, readonly Day[]>;

  constructor({ jurisdictions, statutes }: Seeds) {
    const sources = jurisdictions.flatMap(({ content }) => content.sources);
    this.#published = new Map(
      sources.flatMap(({ id, published, retrieved }) => {
        // What was read on a day was there by then.
        const day = readDay(published ?? retrieved)?.day;
        return day ? [[id, day] as const] : [];
      }),
    );
    const amendments = statutes.flatMap(({ content }) => (content.statute.kind === "BILL" ? [] : content.amendments));
    const changes = amendments.flatMap(({ target, effective }) => (effective ? [{ target, day: readDay(effective).day }] : []));
    this.#changed = new Map(
      [...groupBy(changes, ({ target }) => target)].map(([target, group]) => [target, group.map(({ day }) => day)]),
    );
  }

  /** The day on which the oldest of the sources was published. */
  oldestOf(citations: readonly CitationSeed[]): Day | null {
    return earliest(citations.map((citation) => this.#published.get(typeof citation === "string" ? citation : citation.source)));
  }

  /** A law was in force when a source described it, when it was changed, and when what it lays down was in force. */
  ofStatute(file: StatuteFile): Day | null {
    const { statute, provisions } = file;
    const statements = STATEMENT_LISTS.flatMap((list) => [...file[list]]);
    const stages = statute.lifecycle.filter(({ event }) => OF_LAW_IN_FORCE.includes(event));
    const days = [...statements, ...provisions.flatMap(({ versions }) => versions)].map(({ from }) => from);
    const shown = earliest([
      this.oldestOf(statute.citations),
      ...stages.map(({ date }) => readDay(date).day),
      ...(this.#changed.get(statute.id) ?? []),
      ...[...days, ...statements.map(({ inForceBy }) => inForceBy)].map((day) => readDay(day)?.day),
    ]);
    return shown ?? earliest([...statements, ...provisions].map(({ citations }) => this.oldestOf(citations)));
  }
}

/** A day on which something is shown to hold, no later than the last on which it can: that it ended shows that it held. */
export function within(day: Day | null, until: Day | null): Day | null {
  return until !== null && (day === null || until <= day) ? addDays(until, -1) : day;
}
