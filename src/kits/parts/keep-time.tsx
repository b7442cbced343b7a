import { timeOf } from "../page-request.js";
import { useVisit } from "./visit.js";

/** Keeps the day and the instant that the reader asked for when a form is sent. */
export function KeepTime() {
  const visit = useVisit();
  const { asOf, ...known } = timeOf(visit);
  return (
    <>
      {Object.entries({ ...(visit.dayAsked && { asOf }), ...known }).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
    </>
  );
}
