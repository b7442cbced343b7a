const VOID = new Set(["meta", "link", "input", "br", "img", "hr"]);
/** What a head says to machines. */
const VOID_HEAD = new Set(["meta", "link"]);
/** Their text is no words: addresses, queries, scripts. */
const NO_WORDS = new Set(["script", "style", "code", "pre"]);
/** Attributes that are read to a reader. */
const READ = ["aria-label", "placeholder", "title", "alt"];
/** Names that are the same in every language, and numbers of statutes in Roman numerals. */
const NAMES =
  /(?:\b(?:\d+-[IVXLC]+|Minelaw|GraphQL|OpenAPI|SDL|Word|BibTeX|CSL-JSON|RIS|JSON-LD|JSON|CSV|CSVW|NDJSON|Akoma Ntoso|Atom|SVG|PNG|SHA|BY|ISO|UTC|PoW|Model Context Protocol|CC BY|[A-Z]{2,3}(?:-[A-Z]{1,3})?(?:[. ][a-z-]+)?)\b|https?:\S+|[\w-]+(?:\.[\w-]+)+|\/\S+)/g;

interface Open {
  readonly tag: string;
  readonly lang: string;
  readonly counts: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
const plain = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] as string);

/** What a page says in its own language, text by text: no text that an element marks as another's, no code. */
export function ownTexts(html: string): { readonly language: string; readonly texts: string[] } {
  const stack: Open[] = [];
  const texts: string[] = [];
  let language = "";
  for (const [, comment, close, tag = "", attributes = "", text] of html.matchAll(
    /(<!--.*?-->|<!doctype html>)|<(\/)?([a-zA-Z0-9]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/gs,
  )) {
    if (comment) continue;
    const around = stack.at(-1);
    if (text !== undefined) {
      if (around?.counts && around.lang === language) texts.push(plain(text).trim());
    } else if (close) stack.pop();
    else {
      const lang = /\slang="([^"]*)"/.exec(attributes)?.[1] ?? around?.lang ?? "";
      if (tag === "html") language = lang;
      const counts = (around?.counts ?? true) && !NO_WORDS.has(tag);
      if (counts && lang === language && !VOID_HEAD.has(tag)) {
        for (const name of READ) texts.push(plain(new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? "").trim());
      }
      if (!VOID.has(tag) && !/\/>$/.test(attributes)) stack.push({ tag, lang, counts });
    }
  }
  return { language, texts: texts.filter(Boolean) };
}

/** The texts of a page in a language of Cyrillic letters that have English words in them. */
export const englishIn = (html: string) => ownTexts(html).texts.filter((text) => /[A-Za-z]{3,}/.test(text.replace(NAMES, "")));
