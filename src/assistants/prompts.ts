import { badArgument } from "../platform/kernel/errors.js";

interface PromptArgument {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
}

interface Prompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: readonly PromptArgument[];
  readonly write: (given: Readonly<Record<string, string>>) => string;
}

const HONESTY =
  "Cite nothing that no answer of these tools holds: give for each statement the statute, the locator and the page of its record. Say of a draft (PROPOSED) that it is one and not law. Say how well each statement is supported (evidence), where sources disagree, and what was not seen (notSeen). Where something is not in the dataset, say just that.";

/** Good use of the tools, ready to be asked. */
export const PROMPTS: readonly Prompt[] = [
  {
    name: "research_question",
    title: "Answer a question about mining law",
    description: "A short memorandum on a question of crypto-mining law in one place, on one day, with every citation checked.",
    arguments: [
      { name: "question", description: "The question, in words.", required: true },
      { name: "place", description: "The code of the place: KZ, US-NY, EU.", required: true },
      { name: "day", description: "The day whose law is asked for, as 2024-11-01; today if left out.", required: false },
    ],
    write: ({ question, place, day }) =>
      [
        `Question: ${question}`,
        `Place: ${place}. Day: ${day ?? "today"}.`,
        `Read the place with read_place, find the law with find_law (jurisdictions: ["${place}"]${day ? `, asOf: "${day}"` : ""}), and read with read_record, by the ids that answers give, whatever the answer rests on. Look with law_between_days for what changed in the year before the day and what is to come.`,
        HONESTY,
      ].join("\n\n"),
  },
  {
    name: "check_draft",
    title: "Check the citations of a draft",
    description:
      "Goes through a text that cites mining law and says of each citation whether it stands, on which day, and how well.",
    arguments: [
      { name: "text", description: "The text whose citations are to be checked.", required: true },
      {
        name: "day",
        description: "The day on which the citations are to stand, as 2024-11-01; today if left out.",
        required: false,
      },
    ],
    write: ({ text, day }) =>
      [
        `Check every citation of law in the text below${day ? ` as of ${day}` : ""}. Use resolve_citations where the server has it, else find_law with the words and number of each citation. Then read each record with read_record, and compare what the text says with what the record says.`,
        "List for each citation: as the text has it, the record and its page, its force on the day, whether the text says what the record says, and the evidence. A citation that is not found is not in the dataset: that is no proof that it does not exist.",
        HONESTY,
        `Text:\n${text}`,
      ].join("\n\n"),
  },
];

export function describePrompt({ name, title, description, arguments: taken }: Prompt) {
  return { name, title, description, arguments: taken.map((argument) => ({ ...argument })) };
}

/** The messages of a prompt; refuses arguments that it does not take, and to do without those that it needs. */
export function writePrompt(name: string, given: Readonly<Record<string, string>>) {
  const prompt = PROMPTS.find((each) => each.name === name);
  if (!prompt)
    throw badArgument("name", `no prompt is called ${name}; there are ${PROMPTS.map((each) => each.name).join(" and ")}`);
  const known = prompt.arguments.map((argument) => argument.name);
  const unknown = Object.keys(given).find((each) => !known.includes(each));
  if (unknown) throw badArgument(unknown, `is no argument of ${name}, which takes ${known.join(", ")}`);
  const missing = prompt.arguments.find((argument) => argument.required && !given[argument.name]);
  if (missing) throw badArgument(missing.name, `${name} needs it: ${missing.description}`);
  const content = { type: "text" as const, text: prompt.write(given) };
  return { description: prompt.description, messages: [{ role: "user" as const, content }] };
}
