import { citeInWords } from "../kits/formats/cite.js";
import type { PageRequest } from "../kits/page-request.js";
import { inLabelLanguage, say } from "../kits/words/say.js";
import { words } from "../kits/words.js";
import { placeName } from "../law/jurisdiction/jurisdiction.line.js";
import { isDraft } from "../law/source/force.js";
import { dayOf } from "../platform/kernel/day.js";
import type { Frame } from "./page.js";
import { oembedAddress } from "./pictures/oembed.js";
import { previewAddress } from "./preview/address.js";

/** What links to a page are shown with, and what reference managers read of it. */
export function HeadMeta({ request, frame }: { request: PageRequest; frame: Frame }) {
  const { page, canonical, embed } = frame;
  const titled = () => (isDraft(page.force) ? say("proposedColon", { what: page.title }) : page.title);
  const title = titled();
  const description = page.description ?? describe(frame, request);
  const image = page.image ?? previewAddress(request);
  return (
    <>
      <meta name="description" content={description} />
      <meta property="og:site_name" content="Minelaw" />
      <meta property="og:type" content={page.cite ? "article" : "website"} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={request.base + canonical} />
      <meta property="og:image" content={image} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:alt" content={title} />
      <meta name="twitter:card" content="summary_large_image" />
      {page.cite && <Citation request={request} frame={frame} title={inLabelLanguage("en", titled)} />}
      {embed &&
        (["json", "xml"] as const).map((format) => (
          <link
            rel="alternate"
            type={format === "json" ? "application/json+oembed" : "text/xml+oembed"}
            href={oembedAddress(request.base, embed, format)}
            title={page.title}
          />
        ))}
    </>
  );
}

/** The tags of Highwire Press, which Zotero and others read. */
function Citation({ request, frame: { page, canonical }, title }: { request: PageRequest; frame: Frame; title: string }) {
  const { release, base } = request;
  const { cite } = page;
  // It is told in English, as everything that citations say.
  const abstract = cite && inLabelLanguage("en", () => citeInWords(cite, request));
  return (
    <>
      <meta name="citation_title" content={title} />
      <meta name="citation_author" content="Minelaw" />
      <meta name="citation_publisher" content="Minelaw" />
      <meta name="citation_publication_date" content={dayOf(release.publishedAt).replaceAll("-", "/")} />
      <meta name="citation_public_url" content={base + canonical} />
      <meta name="citation_language" content="en" />
      {abstract && <meta name="citation_abstract" content={abstract} />}
    </>
  );
}

/** The page in a sentence: what it is about, where, and of which force on which day. */
function describe({ page }: Frame, request: PageRequest): string {
  const place = page.place ? `, ${placeName(page.place)}` : "";
  const force = page.force ? ` ${say("forceOnDayReviewed", { force: words(page.force), day: request.day })}` : "";
  const narrowed = page.narrowed ? ` ${page.narrowed}` : "";
  return `${page.kind}${place}.${narrowed}${force} ${say("restates")}`;
}
