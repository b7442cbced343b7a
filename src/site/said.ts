import { say } from "../kits/words/say.js";
import { NUMBERS, QUESTIONS, questionOf, SUMS } from "./miner.js";

/** What can be said of one fact: the field of a miner's description, the value, and what it is counted in or told by. */
export interface Saying {
  readonly field: string;
  readonly value: string;
  /** The currency of a sum. */
  readonly unit: string | null;
  /** The words of a condition that no field is for. */
  readonly text: string;
  readonly outsideRecordedParts: boolean | null;
}

/** The address of the same assessment with one thing more said of the miner. */
export function saying(search: URLSearchParams, { field, value, unit, text, outsideRecordedParts }: Saying): string {
  const said = without(search, field === "otherFacts" ? null : field);
  if (field === "jurisdiction") said.delete("outsideRecordedParts");
  if (outsideRecordedParts) said.set("outsideRecordedParts", "yes");
  if (field === "otherFacts") {
    const others = said.getAll("other").filter((each) => each.replace(/^(yes|no):/, "") !== text);
    said.delete("other");
    for (const each of [...others, `${yesOrNo(value)}:${text}`]) said.append("other", each);
  } else if (field === "energySource") {
    for (const source of value.split(", ")) said.append(field, source);
  } else {
    said.set(field, (QUESTIONS as readonly string[]).includes(field) ? yesOrNo(value) : value);
    if (field in SUMS && unit) said.set(`${field}Currency`, unit);
  }
  return `/assess?${said}`;
}

const yesOrNo = (value: string) => (value === "true" ? "yes" : "no");

/** One thing that was said, in words, and the address of the assessment without it. */
export interface Said {
  readonly label: string;
  readonly value: string;
  readonly unsaid: string;
  /** Whether it is told in words of the law, for which there is no field. */
  readonly other?: boolean;
}

export function whatWasSaid(search: URLSearchParams, inWords: (code: string) => string): Said[] {
  const one = (field: string, label: string, value: string): Said => ({
    label,
    value,
    unsaid: `/assess?${without(search, field)}`,
  });
  const plain = Object.entries({ ...NUMBERS, ...SUMS }).filter(([name]) => search.has(name));
  const yesNo = QUESTIONS.filter((name) => search.has(name));
  const power = search.getAll("energySource");
  const others = search.getAll("other").map((each) => {
    const rest = new URLSearchParams([...search].filter(([name, value]) => name !== "other" || value !== each));
    const [, answer, text] = /^(yes|no):(.+)$/s.exec(each) ?? [];
    return { label: text as string, value: say(answer === "yes" ? "yes" : "no"), other: true, unsaid: `/assess?${rest}` };
  });
  return [
    ...plain.map(([name, label]) =>
      one(name, say(label), [search.get(name), search.get(`${name}Currency`)].filter(Boolean).join(" ")),
    ),
    ...(power.length > 0 ? [one("energySource", say("powerFrom"), power.map(inWords).join(", "))] : []),
    ...yesNo.map((name) => one(name, questionOf(name), say(search.get(name) === "yes" ? "yes" : "no"))),
    ...others,
  ];
}

function without(search: URLSearchParams, field: string | null): URLSearchParams {
  return new URLSearchParams([...search].filter(([name]) => name !== field && name !== `${field}Currency`));
}
