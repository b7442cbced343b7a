import { render } from "preact-render-to-string";
import {
  isMessage,
  type LabelLanguage,
  labelLanguage,
  type MessageName,
  recordedLanguage,
  say,
  tell,
} from "../kits/words/say.js";
import { sayPieces } from "../kits/words/sentences.js";
import type { ProblemDetails } from "../platform/http/errors.js";
import type { Message } from "../platform/kernel/message.js";
import { asset } from "./assets.js";
import { QUESTIONS, questionOf } from "./miner.js";
import { PLACES, SiteHead } from "./parts/site-head.js";

/** The page that says why there is none. It knows no release: it must do without one. */
export function printProblemPage(problem: ProblemDetails, said: Message | null, asked: URL): string {
  const { code, status } = problem;
  const name = `problem.${code}`;
  const title = say(isMessage(name) ? name : "problem.other");
  const notCovered = code === "JURISDICTION_NOT_COVERED";
  const language = asked.searchParams.get("language");
  const kept = language ? `?${new URLSearchParams({ language })}` : "";
  return `<!doctype html>${render(
    <html lang={labelLanguage()} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title} | Minelaw</title>
        <link rel="stylesheet" href={asset("pages.css")} />
        <link rel="icon" href={asset("minelaw.svg")} type="image/svg+xml" />
      </head>
      <body>
        <SiteHead
          home={`/${kept}`}
          kept={language && <input type="hidden" name="language" value={language} />}
          inLanguage={(each) => addressIn(each, asked)}
        >
          {PLACES.map(([to, name]) => (
            <a href={to + kept}>{say(name)}</a>
          ))}
        </SiteHead>
        <main id="main">
          <h1>{title}</h1>
          <Detail problem={problem} said={said} />
          {notCovered && <p>{say("notCoveredIsNoStatement")}</p>}
          {(status === 400 ? asked.search : notCovered && isTyped(asked)) && (
            <Again asked={asked} fault={typeof problem.argument === "string" ? problem.argument : null} />
          )}
          <p>
            {tell("errorHelp", {
              place: <code>/akn/ru</code>,
              concept: <code>/concept/digital-mining</code>,
              places: (inside) => <a href={`/jurisdictions${kept}`}>{inside}</a>,
              start: (inside) => <a href={`/${kept}`}>{inside}</a>,
            })}
          </p>
        </main>
      </body>
    </html>,
  )}`;
}

/** What was asked for, in another language. */
function addressIn(language: LabelLanguage, { pathname, searchParams }: URL): string {
  const query = new URLSearchParams(searchParams);
  query.set("language", language);
  return `${pathname}?${query}`;
}

/** Why, in the language of the page; in English where it has no words for that, as of what graphql-js says. */
function Detail({ problem, said }: { problem: ProblemDetails; said: Message | null }) {
  const pieces = said && sayPieces(said);
  if (!pieces) return <p lang={recordedLanguage()}>{sentence(problem.detail)}</p>;
  const argument = typeof problem.argument === "string" ? problem.argument : null;
  const [first, ...rest] = pieces;
  const begins = argument || !first || first.given ? first : { ...first, text: capital(first.text) };
  const all = begins ? [begins, ...rest] : [];
  return (
    <p>
      {argument && <Field argument={argument} />}
      {all.map(({ text, given }) => (given ? <code>{text}</code> : <Words>{text}</Words>))}
      {/[.!?]$/.test(all.at(-1)?.text ?? "") ? "" : "."}
    </p>
  );
}

/** Words of a sentence; what is written in another language by its nature, such as a parameter, stands between backticks. */
function Words({ children }: { children: string }) {
  return <>{children.split("`").map((text, index) => (index % 2 === 0 ? text : <code>{text}</code>))}</>;
}

/** What is at fault, by the words of its field where a form has one. */
function Field({ argument }: { argument: string }) {
  const field = argument.split(".").at(-1) as string;
  const label = TYPED[IN_FORMS[field] ?? field];
  const question = QUESTIONS.find((each) => each === field);
  if (question) return <>{questionOf(question)} </>;
  return <>{label ? say(label) : <code>{field}</code>}: </>;
}

/** Arguments of the API whose fields have other names in forms. */
const IN_FORMS: Readonly<Record<string, string>> = { jurisdictions: "jurisdiction", concepts: "concept", query: "q" };

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a form sends that was typed into it, by the words of its field; the rest was chosen. */
const TYPED: Readonly<Record<string, MessageName>> = {
  q: "wordsNumberOrPlace",
  jurisdiction: "placesByNameOrCode",
  concept: "conceptField",
  asOf: "onTheDay",
  knownAt: "knownAtField",
  from: "from",
  to: "to",
  ids: "addresses",
  electricityKwhPerMonth: "electricityPerMonth",
  capacityMw: "capacityOfSite",
  electricityPrice: "priceOfKwh",
  income: "incomeFromMining",
  electricityPriceCurrency: "currency",
  incomeCurrency: "currency",
};

const isTyped = ({ searchParams }: URL) => [...searchParams.keys()].some((name) => Object.hasOwn(TYPED, name));

/**
 * The form that failed, with what was typed into it: nobody types it twice. What is at fault and has no field to mend it in
 * is left out, or it would be refused again.
 */
function Again({ asked: { pathname, searchParams }, fault }: { asked: URL; fault: string | null }) {
  const names = [...new Set(searchParams.keys())];
  return (
    <form class="inline" action={pathname}>
      <h2>{say("whatWasAsked")}</h2>
      {names.map((name) => {
        const label = TYPED[name];
        const values = searchParams.getAll(name);
        if (!label && name === fault) return null;
        if (!label) return values.map((value) => <input type="hidden" name={name} value={value} />);
        return (
          <label>
            {say(label)} <input name={name} value={values.join(", ")} />
          </label>
        );
      })}{" "}
      <button type="submit">{say("askAgain")}</button>
    </form>
  );
}

/** Messages are written to follow a code; on a page they stand alone. */
const sentence = (text: string) => `${/^\w+:/.test(text) ? text : capital(text)}${/[.!?]$/.test(text) ? "" : "."}`;
