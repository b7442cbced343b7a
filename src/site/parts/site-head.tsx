import type { ComponentChildren } from "preact";

/** Where every page leads to. */
export const PLACES = [
  ["/jurisdictions", "Jurisdictions"],
  ["/concepts", "Concepts"],
  ["/assess", "Assess a miner"],
  ["/changes", "Changes"],
  ["/pictures", "Pictures"],
  ["/releases", "Releases"],
] as const;

/** The head of the site, over its links; what the search is to keep comes along as `kept`. */
export function SiteHead({ children, kept }: { children: ComponentChildren; kept?: ComponentChildren }) {
  return (
    <>
      <a class="skip" href="#main">
        Skip to the text
      </a>
      <header class="site">
        <a class="name" href="/">
          Minelaw
        </a>
        <nav aria-label="Site">{children}</nav>
        <form action="/search" class="find">
          {kept}
          <label for="find" class="unseen">
            Search the law
          </label>
          <input id="find" type="search" name="q" placeholder="Search" required />
          <button type="submit">Search</button>
        </form>
      </header>
    </>
  );
}
