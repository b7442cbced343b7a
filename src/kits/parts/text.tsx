import type { ComponentChildren } from "preact";
import type { LocalText } from "../answers.generated.js";
import { fragment } from "../operations.js";
import { recordedLanguage } from "../words/say.js";
import { unitWords } from "../words.js";

/** A text, and the language that it is in. */
export const LOCAL_TEXT = fragment(`
fragment LocalText on LocalizedText {
  language
  text
}`);

/** A text of the dataset, marked as its language where the page has another. */
export function Recorded({ children }: { children: ComponentChildren }) {
  const lang = recordedLanguage();
  return lang ? <span lang={lang}>{children}</span> : <>{children}</>;
}

/** A sentence in the page's words that quotes the dataset's: what stands between “ and ”, quotations within it among them. */
export function Quoting({ children }: { children: string }) {
  const pieces: { text: string; quoted: boolean }[] = [{ text: "", quoted: false }];
  let depth = 0;
  for (const letter of children) {
    const last = pieces.at(-1) as { text: string; quoted: boolean };
    if (letter === "”" && depth > 0 && --depth === 0) pieces.push({ text: letter, quoted: false });
    else if (letter === "“" && depth++ === 0) {
      last.text += letter;
      pieces.push({ text: "", quoted: true });
    } else last.text += letter;
  }
  return <>{pieces.map(({ text, quoted }) => (quoted ? <Recorded>{text}</Recorded> : text))}</>;
}

/** What a figure is counted in: in the page's words where it has some, else as it is recorded. */
export function Unit({ unit }: { unit: string }) {
  const known = unitWords(unit);
  return known === null ? <Recorded>{unit}</Recorded> : <>{known}</>;
}

/** Facts by name; those without a value are left out. */
export function Facts({ facts }: { facts: Readonly<Record<string, ComponentChildren>> }) {
  const known = Object.entries(facts).filter(
    ([, value]) => value !== null && value !== undefined && value !== "" && value !== false,
  );
  if (known.length === 0) return null;
  return (
    <dl class="facts">
      {known.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A list under a heading; nothing where it is empty. */
export function Points({ heading, points }: { heading: string; points: readonly ComponentChildren[] }) {
  if (points.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul>
        {points.map((point) => (
          <li>{typeof point === "string" ? <Recorded>{point}</Recorded> : point}</li>
        ))}
      </ul>
    </section>
  );
}

/** A note of the dataset. */
export function Note({ children }: { children: ComponentChildren }) {
  return children ? (
    <p class="note" lang={recordedLanguage()}>
      {children}
    </p>
  ) : null;
}

/** The names of a record but the one that heads its page, each marked as its language. */
export function OtherNames({ names, heading }: { names: readonly LocalText[]; heading: string }) {
  const others = names.filter(({ text }) => text !== heading);
  if (others.length === 0) return null;
  return (
    <p class="names">
      {others.map(({ language, text }) => (
        <span lang={language} dir="auto">
          {text}
        </span>
      ))}
    </p>
  );
}

/** Things separated by commas. */
export function Commas({ children }: { children: readonly ComponentChildren[] }) {
  return <>{children.flatMap((child, index) => (index === 0 ? [child] : [", ", child]))}</>;
}
