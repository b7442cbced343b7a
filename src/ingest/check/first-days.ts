import { readDay } from "../../kits/seeds/days.js";
import { MINING_BEGAN } from "../../law/jurisdiction/mining-began.js";
import type { DatedSeed } from "../../law/legislation/statute-context.js";
import type { Lives } from "../build/lives.js";
import type { Path, SeedFile, Seeds, StatuteFile } from "../read/seed-file.js";
import { STATEMENT_LISTS } from "../seed-kinds.js";
import type { Report, Warn } from "./report.js";
import type { Unread } from "./unread.js";

const NOTHING_SHOWS =
  "nothing shows since when it is in force: add inForceBy (a day by which it was), or the day on which a source that it cites was published";

/** What has no known first day says by when it was in force, or its evidence shows it; and no day comes before it can. */
export function checkFirstDays({ statutes }: Seeds, unread: Unread, lives: Lives, report: Report, warn: Warn): void {
  for (const file of statutes.filter(({ folder }) => !unread.in(folder))) {
    checkStatute(file, lives, report);
    for (const list of STATEMENT_LISTS) {
      file.content[list].forEach((statement, index) => {
        const fault = statementFault(file.content, statement, lives);
        if (fault) report(file, [list, index, ...fault.path], fault.message);
        if (statement.from && readDay(statement.from).day < MINING_BEGAN) {
          warn(file, [list, index, "from"], "BEFORE_MINING", `${statement.id} begins on ${statement.from}`);
        }
      });
    }
  }
}

function checkStatute(file: SeedFile<StatuteFile>, lives: Lives, report: Report): void {
  const { kind, id, lifecycle, inForce, inForceBy } = file.content.statute;
  const { enacted, period, law } = lives.of(id);
  if (inForceBy) {
    const wrong = (message: string) => report(file, ["statute", "inForceBy"], message);
    const by = readDay(inForceBy).day;
    const commenced = lifecycle.find(({ event }) => event === "COMMENCED");
    if (kind === "BILL") wrong("a bill is in force on no day");
    else if ((inForce?.from && readDay(inForce.from).precision === "DAY") || commenced)
      wrong("its first day in force is known: take out inForceBy");
    else if (enacted && by < enacted.day) wrong(`comes before the day on which it was made, ${enacted.day}`);
  }
  if (law && inForce && period === null) report(file, ["statute", "inForce"], NOTHING_SHOWS);
}

type Statement = DatedSeed & { readonly inForceBy?: string };

/** What is wrong with the days of a statement that says no first day, or says by when it was in force. */
function statementFault({ statute }: StatuteFile, seed: Statement, lives: Lives): { path: Path; message: string } | null {
  const whole = lives.of(statute.id);
  const { origin, period } = lives.statement(statute.id, seed);
  if (!origin.law) return seed.inForceBy ? { path: ["inForceBy"], message: "is only proposed: take out inForceBy" } : null;
  const shown = seed.from || period.from !== null || whole.period === null;
  if (!seed.inForceBy) return shown ? null : { path: [], message: NOTHING_SHOWS };
  const by = readDay(seed.inForceBy).day;
  const made = whole.period?.from ?? whole.enacted?.day ?? null;
  const wrong = (message: string) => ({ path: ["inForceBy"], message });
  if (seed.from) return wrong("its first day in force is known: take out inForceBy, or from");
  if (by < MINING_BEGAN) return wrong("there was no crypto-mining before 2009");
  if (made && lastDayIn(seed.inForceBy) < made) return wrong(`comes before its statute, which is in force from ${made}`);
  if (seed.until && readDay(seed.until).day <= by) return wrong("comes after the last day on which it holds");
  return null;
}

/** The last day that a date can mean, near enough to compare days by. */
function lastDayIn(date: string): string {
  return date.length === "2024-11-01".length ? date : `${date}-99`;
}
