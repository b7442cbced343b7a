import type { ContentOf } from "../../kits/seeds/content.js";
import { printRange } from "../../platform/kernel/period.js";
import type { ForceSpan } from "./force.js";
import type { LegalForceRow } from "./legal-force.row.js";

/** The derived force of a record, as rows. */
export function forceRows(subject: string, spans: readonly ForceSpan[]): readonly ContentOf<LegalForceRow>[] {
  return spans.map((span) => ({
    id: `${subject}#force-${span.from ?? "first"}`,
    subject_id: subject,
    force: span.force,
    valid: printRange(span),
    event_id: span.eventId,
  }));
}
