import { dayOf } from "../../platform/kernel/day.js";
import type { PageRequest } from "../page-request.js";
import { noticeOf, type Terms, termsOf } from "./notice.js";

/** The answer of an operation as plain JSON, with the day and the release that it is read at. */
export function plainJson(request: PageRequest, answer: object, { notice, licence, others }: Terms = termsOf([])): string {
  const { day, release, base, path } = request;
  const whole = {
    address: `${base}${path}`,
    asOf: day,
    release: { number: release.number, publishedAt: release.publishedAt.toISOString(), day: dayOf(release.publishedAt) },
    notice: noticeOf(answer, notice),
    licence,
    ...(others.length > 0 && { texts: others }),
    ...answer,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
