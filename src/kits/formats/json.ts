import { dayOf } from "../../platform/kernel/day.js";
import type { PageRequest } from "../page-request.js";

/** The notice in every format that leaves without a page around it. */
export const NOTICE = "The project's own restatement of the law, with its sources. Not legal advice.";

/** The licence of the data: see LICENSE-DATA. */
export const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** The answer of an operation as plain JSON, with the day and the release that it is read at. */
export function plainJson(request: PageRequest, answer: object): string {
  const { day, release, base, path } = request;
  const whole = {
    address: `${base}${path}`,
    asOf: day,
    release: { number: release.number, publishedAt: release.publishedAt.toISOString(), day: dayOf(release.publishedAt) },
    notice: NOTICE,
    licence: LICENCE,
    ...answer,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
