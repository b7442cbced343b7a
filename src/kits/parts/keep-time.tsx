import { timeOf } from "../page-request.js";
import { useRequest } from "./request.js";

/** Hidden fields of a form that keep the day, the instant and the language of the reader. */
export function KeepTime() {
  const request = useRequest();
  return (
    <>
      {Object.entries({ ...timeOf(request), ...(request.language && { language: request.language }) }).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
    </>
  );
}
