import { conditionIdOf } from "../../law/rule/condition-id.js";
import { badInput } from "../../platform/kernel/errors.js";
import { message } from "../../platform/kernel/message.js";
import { conditionsIn } from "./compiled-law.js";
import type { Statement } from "./law.js";
import type { MinerInput } from "./miner.input.js";
import { fieldOf } from "./miner-facts.js";

/** A fact that is told only in words, and whether it holds. */
export interface OtherFact {
  readonly text: string;
  readonly holds: boolean;
}

/** What was said in words or by the ids of conditions. What no condition of the law has is refused: it would be passed over. */
export function othersSaid({ otherFacts }: MinerInput, statements: readonly Statement[]): OtherFact[] {
  if (!otherFacts || otherFacts.length === 0) return [];
  const others = otherFacts.map(({ id, text, holds }) => ({ text: id ? textOf(id, statements) : (text as string), holds }));
  const unknown = others.find(({ text }) => !statements.some((statement) => textsIn(statement).includes(text)));
  if (unknown) {
    const named = statements.flatMap(conditionsIn).find(({ text }) => text === unknown.text);
    throw badInput(
      "miner.otherFacts",
      named
        ? message`${JSON.stringify(unknown.text)} is said by the field ${fieldOf(named.fact)}`
        : message`no condition of the law of the place has the text ${JSON.stringify(unknown.text)}`,
    );
  }
  const contradicted = others.find(({ text, holds }) => others.some((other) => other.text === text && other.holds !== holds));
  if (contradicted) throw badInput("miner.otherFacts", message`is said both to hold and not to hold: ${contradicted.text}`);
  return others;
}

function textOf(id: string, statements: readonly Statement[]): string {
  const [statementId] = id.split("#");
  const statement = statements.find((each) => each.address === statementId);
  const text = statement && textsIn(statement).find((each) => conditionIdOf(statement.address, each) === id);
  if (text === undefined) throw badInput("miner.otherFacts", message`no condition of the law of the place has the id ${id}`);
  return text;
}

/** The conditions of a statement that no field answers. */
function textsIn(statement: Statement): string[] {
  return conditionsIn(statement)
    .filter(({ fact }) => fact === "OTHER")
    .map(({ text }) => text);
}
