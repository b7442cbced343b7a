import { timeOf } from "../page-request.js";
import { useRequest } from "./request.js";

/** Keeps the day and the instant that the reader asked for when a form is sent. */
export function KeepTime() {
  const request = useRequest();
  return (
    <>
      {Object.entries(timeOf(request)).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
    </>
  );
}
