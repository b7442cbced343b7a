import type { Executor } from "../../kits/operations.js";
import { AnswerBytes } from "../../platform/cache/answer-bytes.js";
import type { Release } from "../../platform/database/release.reads.js";
import type { Admission } from "../../platform/http/admission.js";
import { CACHING, respond } from "../../platform/http/respond.js";
import { sha256 } from "../../platform/kernel/canonical.js";
import { addDays, type Day, isDay } from "../../platform/kernel/day.js";
import { badInput, Refusal } from "../../platform/kernel/errors.js";
import { kindOfId } from "../../platform/kernel/id.js";
import type { RecordedKind } from "../../platform/kernel/kinds.js";
import { message } from "../../platform/kernel/message.js";
import type { Front } from "../front.js";
import type { Routes } from "../late-routes.js";
import { takesNoParameters } from "../page-address.js";
import { differenceOf } from "./difference.js";
import { turningOn } from "./force-changes.reads.js";
import { bulkRecord, bulkRequest } from "./records.js";

/** About what it costs to read a record on two days. */
const POINTS_OF_A_RECORD = 100;

/** What a day itself changes of the latest release, so that a mirror which follows releases follows the calendar too. */
export function addDayChanges(routes: Routes, front: Front, admission: Admission): void {
  routes.get<{ Params: { day: string } }>("/day/:day/changes.ndjson", async (request, reply) => {
    takesNoParameters(request);
    const { day } = request.params;
    const answer = await admission.admit(request, reply, async ({ cost, context }) => {
      if (!isDay(day)) throw badInput("day", message`${JSON.stringify(day)} is no day; write 2027-01-01`);
      const release = context.releases.published().at(-1);
      if (!release) throw new Refusal("BEFORE_FIRST_RELEASE", message`nothing is recorded yet`);
      const at = (on: Day) => front.executorAt(release, on);
      const ids =
        (await context.library.load(turningOn, { release: release.number, day, chosen: "", publicOnly: true }, day)) ?? [];
      await cost.charge(1 + POINTS_OF_A_RECORD * ids.length);
      const body = await changesOn(ids, release, day, at, front.publicBase);
      const headers = { "minelaw-release": String(release.number) };
      return { body: AnswerBytes.of(body), type: TYPE, tag: sha256(body).slice(0, 40), caching: CACHING.moving, headers };
    });
    return respond(request, reply, answer);
  });
}

const TYPE = "application/x-ndjson";

async function changesOn(
  ids: readonly string[],
  release: Release,
  day: Day,
  at: (day: Day) => Executor,
  base: string,
): Promise<string> {
  const [before, after] = [addDays(day, -1), day].map((on) => bulkRequest(at(on), release, on, base));
  const lines = await Promise.all(
    ids.map(async (id) => {
      const kind = kindOfId(id) as RecordedKind;
      const [was, is] = await Promise.all([before, after].map((request) => request && bulkRecord(request, kind, id)));
      return differenceOf(was ?? null, is ?? null);
    }),
  );
  return lines.flatMap((line) => (line ? [`${JSON.stringify(line)}\n`] : [])).join("");
}
