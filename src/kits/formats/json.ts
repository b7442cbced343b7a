import { dayOf } from "../../platform/kernel/day.js";
import type { PageRequest } from "../page-request.js";
import { PRIVATE_NOTICE, SOME_PRIVATE, type Terms, termsOf } from "./notice.js";

/** Whether anything in an answer is marked as a private addition. */
function holdsPrivate(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return (value as { private?: unknown }).private === true || Object.values(value).some(holdsPrivate);
}

/** The answer of an operation as plain JSON, with the day and the release that it is read at. */
export function plainJson(request: PageRequest, answer: object, { notice, licence, others }: Terms = termsOf([])): string {
  const { day, release, base, path } = request;
  const whole = {
    address: `${base}${path}`,
    asOf: day,
    release: { number: release.number, publishedAt: release.publishedAt.toISOString(), day: dayOf(release.publishedAt) },
    notice: notice !== PRIVATE_NOTICE && holdsPrivate(answer) ? `${notice} ${SOME_PRIVATE}` : notice,
    licence,
    ...(others.length > 0 && { texts: others }),
    ...answer,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
