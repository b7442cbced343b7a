import type { ComponentChildren } from "preact";
import { say } from "../../kits/words/say.js";

/** Where every page leads to. */
export const PLACES = [
  ["/jurisdictions", "kinds.jurisdiction"],
  ["/concepts", "kinds.concept"],
  ["/assess", "assessAMiner"],
  ["/changes", "changes"],
  ["/pictures", "pictures"],
  ["/releases", "kinds.release"],
] as const;

interface Given {
  readonly children: ComponentChildren;
  /** What the search keeps. */
  readonly kept?: ComponentChildren;
  /** Links to the page in other languages. */
  readonly languages?: ComponentChildren;
  /** Whether the page has something found, which can be skipped to. */
  readonly finds?: boolean;
}

/** The head of the site, over its links. */
export function SiteHead({ children, kept, languages, finds }: Given) {
  return (
    <>
      <a class="skip" href="#main">
        {say("skip")}
      </a>
      {finds && (
        <a class="skip" href="#found">
          {say("skipToFound")}
        </a>
      )}
      <header class="site">
        <a class="name" href="/">
          Minelaw
        </a>
        <nav aria-label={say("site")}>{children}</nav>
        {languages && (
          <nav class="languages" aria-label={say("pageLanguage")}>
            {languages}
          </nav>
        )}
        <form action="/search" class="find">
          {kept}
          <label for="find" class="unseen">
            {say("searchTheLaw")}
          </label>
          <input id="find" type="search" name="q" placeholder={say("search")} required data-suggest />
          <button type="submit">{say("search")}</button>
        </form>
      </header>
    </>
  );
}
