import { useVisit } from "./visit.js";

/** Keeps the day and the instant that the address asks for when a form is sent. */
export function KeepTime() {
  const { search } = useVisit();
  return (
    <>
      {["asOf", "knownAt"].map((name) => {
        const value = search.get(name);
        return value && <input type="hidden" name={name} value={value} />;
      })}
    </>
  );
}
