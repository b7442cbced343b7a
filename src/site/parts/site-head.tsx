import type { ComponentChildren } from "preact";
import { languageName } from "../../kits/formats/languages.js";
import { LABEL_LANGUAGES, type LabelLanguage, labelLanguage, say } from "../../kits/words/say.js";

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
  /** The address of the first page, in the reader's language and at the reader's time. */
  readonly home: string;
  /** What the search keeps. */
  readonly kept?: ComponentChildren;
  /** The address of the page in a language. */
  readonly inLanguage: (language: LabelLanguage) => string;
  /** Whether the page has something found, which can be skipped to. */
  readonly finds?: boolean;
}

/** The head of the site, over its links. */
export function SiteHead({ children, home, kept, inLanguage, finds }: Given) {
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
        <a class="name" href={home}>
          Minelaw
        </a>
        <nav aria-label={say("site")}>{children}</nav>
        <nav class="languages" aria-label={say("pageLanguage")}>
          {LABEL_LANGUAGES.map((language) => (
            <a
              href={inLanguage(language)}
              hreflang={language}
              lang={language}
              aria-current={language === labelLanguage() ? "true" : undefined}
            >
              {languageName(language)}
            </a>
          ))}
        </nav>
        <form action="/search" class="find">
          {kept}
          <label for="find" class="unseen">
            {say("searchTheLaw")}
          </label>
          <input id="find" type="search" name="q" placeholder={say("search")} required data-suggest={say("privateMark")} />
          <button type="submit">{say("search")}</button>
        </form>
      </header>
    </>
  );
}
