import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { atTime, type PageRequest } from "../page-request.js";
import { nameOnPage, recordedLanguage, say } from "../words/say.js";

const Current = createContext<PageRequest | null>(null);

export const RequestProvider = Current.Provider;

/** The request that the page is made for. */
export function useRequest(): PageRequest {
  const request = useContext(Current);
  if (!request) throw new Error("a part of a page was rendered outside a page");
  return request;
}

/** What marks a private addition wherever it is named. */
export function PrivateMark() {
  return <small class="private"> ({say("privateMark")})</small>;
}

/** A link within the site that keeps the reader's day, instant and language. */
export function Link({
  to,
  children,
  class: name,
  lang,
  recorded,
  label,
}: {
  to: string;
  children: preact.ComponentChildren;
  class?: string;
  lang?: string;
  /** Whether its text is the dataset's, and not the page's. */
  recorded?: boolean;
  /** Its name for those who do not see what stands around it. */
  label?: string;
}) {
  const request = useRequest();
  return (
    <>
      <a href={atTime(to, request)} class={name} lang={lang ?? (recorded ? recordedLanguage() : undefined)} aria-label={label}>
        {children}
      </a>
      {request.privateAddresses?.has(to) && <PrivateMark />}
    </>
  );
}

/** A link to a record, or to what `to` names on the page `of` it, by its name: the one in the language of the page where it is recorded, else the dataset's. */
export function NamedLink({ to, name, of = to }: { to: string; name: string; of?: string }) {
  const local = nameOnPage(of);
  return (
    <Link to={to} recorded={local === null}>
      {local ?? name}
    </Link>
  );
}
