import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { atTime, type Visit } from "../page-request.js";

const Current = createContext<Visit | null>(null);

export const VisitProvider = Current.Provider;

/** The visit that the page is made for. */
export function useVisit(): Visit {
  const visit = useContext(Current);
  if (!visit) throw new Error("a part of a page was drawn outside a page");
  return visit;
}

/** A link within the site that keeps the visitor's day and release. */
export function Link({
  to,
  children,
  class: name,
  lang,
}: {
  to: string;
  children: preact.ComponentChildren;
  class?: string;
  lang?: string;
}) {
  return (
    <a href={atTime(to, useVisit())} class={name} lang={lang}>
      {children}
    </a>
  );
}
