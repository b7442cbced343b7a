import type { ComponentChildren } from "preact";
import { timeOf } from "../page-request.js";
import { useRequest } from "./request.js";

/** Hidden fields of a form that keep the day, the instant and the language of the reader. */
export function KeepTime() {
  const request = useRequest();
  return <Hidden fields={Object.entries({ ...timeOf(request), ...(request.language && { language: request.language }) })} />;
}

function Hidden({ fields }: { fields: readonly (readonly [string, unknown])[] }) {
  return (
    <>
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
    </>
  );
}

/** The id of the form of a page that says what is asked. */
export const ASKING = "asking";

/** Parameters that a form has no hidden field for: a day chosen above the form is sent with it, and other questions begin at their first page. */
const CHOSEN_ANEW = ["asOf", "after"];

/**
 * The form of a dated page that says what is asked. The day above it is chosen in it too (`Page.asks`), so that sending either
 * sends both; what the address says beyond its fields is kept.
 */
export function AskingForm({
  action,
  fields,
  class: named = "inline",
  children,
}: {
  action: string;
  fields: readonly string[];
  class?: string;
  children: ComponentChildren;
}) {
  const { search, language, knownAt } = useRequest();
  const kept = new Map([
    ...(language ? [["language", language] as const] : []),
    ...(knownAt ? [["knownAt", knownAt.toISOString()] as const] : []),
  ]);
  const rest = [...search].filter(([name]) => ![...fields, ...CHOSEN_ANEW, ...kept.keys()].includes(name));
  return (
    <form id={ASKING} class={named} action={action}>
      <Hidden fields={[...kept, ...rest]} />
      {children}
    </form>
  );
}
