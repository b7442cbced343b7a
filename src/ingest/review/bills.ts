import { readDay } from "../../kits/seeds/days.js";
import type { LegislatureSeed } from "../../law/jurisdiction/legislature.seed.js";
import { stagesOf } from "../../law/legislation/lifecycle-event.seed.js";
import { hoursOf } from "../../platform/kernel/duration.js";
import { message } from "../../platform/kernel/message.js";
import type { Lives } from "../build/lives.js";
import type { Seeds } from "../read/seed-file.js";
import { ALWAYS_DUE, monthsAfter, type Note } from "./noting.js";

/** How long a legislature lasts where nobody has noted it: as long as most do. */
const USUAL_MONTHS = 48;

const HOURS_OF_A_MONTH = 730.5;

const LOOK_UP = message`the legislature's own record: it became law, it goes on, with a new day of review, or it came to nothing on the day on which that was seen`;

/** Bills that stand as proposed past the end of their session, or of which nothing was heard for as long as a legislature lasts. */
export function noteBills({ statutes, vocabulary }: Seeds, lives: Lives, note: Note): void {
  const legislatures = new Map(
    vocabulary.flatMap(({ content }) => content.legislatures.map((each) => [each.code.toLowerCase(), each] as const)),
  );
  for (const file of statutes) {
    const { statute } = file.content;
    const { law, on } = lives.of(statute.id);
    if (law || on("9999-12-31") !== "PROPOSED") continue;
    const stages = stagesOf(statute).map(({ day }) => day);
    const seen = readDay(statute.reviewedThrough)?.day;
    const news = [...stages, ...(seen ? [seen] : [])].sort().at(-1);
    const legislature = legislatures.get(file.folder);
    const path = ["statute", "lifecycle"];
    const title = statute.number ?? statute.titles.en ?? statute.id;
    const session = sessionOf(stages[0], legislature);
    if (session) {
      const says = message`${title} was tabled in ${session.name}, which ended before ${session.until}, and still stands as proposed`;
      const due = readDay(session.until).day;
      note(file, path, { kind: "BILL_PAST_SESSION", subject: statute.id, says, settledBy: LOOK_UP, due });
    } else {
      const months = legislature ? Math.round(hoursOf(legislature.lasts) / HOURS_OF_A_MONTH) : USUAL_MONTHS;
      const says = news
        ? message`${title} still stands as proposed, and the last that was heard of it is of ${news}`
        : message`${title} still stands as proposed, and the last that was heard of it is of no known day`;
      const due = news ? monthsAfter(news, months) : ALWAYS_DUE;
      note(file, path, { kind: "BILL_WITHOUT_NEWS", subject: statute.id, says, settledBy: LOOK_UP, due });
    }
  }
}

/** The session that a bill was tabled in, where it dies with that. */
function sessionOf(tabled: string | undefined, legislature: LegislatureSeed | undefined) {
  if (!tabled || !legislature?.billsLapse) return undefined;
  return legislature.sessions.find(({ from, until }) => readDay(from).day <= tabled && tabled < readDay(until).day);
}
