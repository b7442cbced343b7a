import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { atTime, type PageRequest } from "../page-request.js";

const Current = createContext<PageRequest | null>(null);

export const RequestProvider = Current.Provider;

/** The request that the page is made for. */
export function useRequest(): PageRequest {
  const request = useContext(Current);
  if (!request) throw new Error("a part of a page was rendered outside a page");
  return request;
}

/** A link within the site that keeps the reader's day, instant and language. */
export function Link({
  to,
  children,
  class: name,
  lang,
  label,
}: {
  to: string;
  children: preact.ComponentChildren;
  class?: string;
  lang?: string;
  /** Its name for those who do not see what stands around it. */
  label?: string;
}) {
  return (
    <a href={atTime(to, useRequest())} class={name} lang={lang} aria-label={label}>
      {children}
    </a>
  );
}
