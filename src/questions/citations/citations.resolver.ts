import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { MomentArgs } from "../../platform/graphql/args.js";
import { type Context, momentOf } from "../../platform/graphql/context.js";
import { badInput } from "../../platform/kernel/errors.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import { message } from "../../platform/kernel/message.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { type CitationFound, ResolvedCitation } from "./citation.type.js";
import type { CitationIndex } from "./citation-index.js";
import { citationsCost } from "./citations.cost.js";
import { citationIndexOf, forceOf } from "./citations.reads.js";
import { type Citation, readCitations } from "./read-citations.js";

/** Several pages of print. */
const LONGEST_TEXT = 20_000;

@Resolver()
export class CitationsResolver {
  @Query(() => [ResolvedCitation], {
    nullable: true,
    complexity: citationsCost,
    description:
      "The citations in a text, as people and machines write them, and the records that they name on the day: Federal Law No. 221-FZ, ст. 14.2 259-ФЗ, KRS 139.516, Regulation (EU) 2023/1114, art. 3(1)(5).",
  })
  resolveCitations(
    @Arg("text", () => String, { description: `At most ${LONGEST_TEXT} characters.` }) text: string,
    @Args(() => MomentArgs) time: MomentArgs,
    @Ctx() context: Context,
  ): Maybe<readonly CitationFound[]> {
    if (text.length > LONGEST_TEXT)
      throw badInput("text", message`is longer than ${LONGEST_TEXT} characters; cut it and ask for each part`);
    const moment = momentOf(context, time);
    return andThen(context.library.load(citationIndexOf, moment, ""), (index) => {
      const citations = index
        ? readCitations(text, index).map((citation) => ({ citation, ids: recordsOf(citation, index) }))
        : [];
      const ids = [...new Set(citations.flatMap((each) => each.ids))];
      const forces = ids.map((id) => context.library.load(forceOf, moment, id));
      return andThen(Promise.all(forces), (found) => {
        const forceById = new Map(ids.map((id, at) => [id, found[at] ?? null]));
        return citations.map(({ citation, ids: own }) => resolved(text, citation, own, forceById, moment));
      });
    });
  }
}

/** The cited part, or the statute where no part is cited or recorded. */
function recordsOf({ statutes, path }: Citation, index: CitationIndex): string[] {
  return statutes.map((id) => (path.length > 0 ? index.part(id, path) : null) ?? id);
}

function resolved(
  text: string,
  { start, end }: Citation,
  recordIds: readonly string[],
  forceById: ReadonlyMap<string, CitationFound["legalForce"]>,
  moment: Moment,
): CitationFound {
  const forces = new Set(recordIds.map((id) => forceById.get(id) ?? null));
  return {
    text: text.slice(start, end),
    start,
    end,
    recordIds,
    legalForce: forces.size === 1 ? ([...forces][0] ?? null) : null,
    moment,
  };
}
