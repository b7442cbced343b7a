import { dayOf } from "../../platform/kernel/day.js";
import type { PageRequest } from "../page-request.js";

/** Said wherever data leaves without a page around it. */
export const NOTICE = "The project's own restatement of the law, with its sources. Not legal advice.";

/** What whoever uses the data may do with it: see LICENSE-DATA. */
export const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** The answer of a operation as plain JSON, with the two times that it is true for. */
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
