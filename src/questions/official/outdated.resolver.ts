import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { JURISDICTION_CODES } from "../../law/jurisdiction/jurisdiction.type.js";
import { withPlaces } from "../../law/jurisdiction/places.js";
import { provisionById } from "../../law/legislation/legislation.reads.js";
import { Provision } from "../../law/legislation/legislation.type.js";
import { importAt } from "../../law/wording/wording.resolver.js";
import { RootPageArgs } from "../../platform/graphql/args.js";
import { type Context, momentOf } from "../../platform/graphql/context.js";
import { cursorsOf, DEFAULT_PAGE } from "../../platform/graphql/page.js";
import { pageOfWhole } from "../../platform/graphql/whole-page.js";
import { andThen } from "../../platform/kernel/maybe.js";
import { keyOfOutdated, OutdatedRestatementConnection, outdatedRestatements } from "./outdated.reads.js";
import { OutdatedRestatement } from "./outdated.type.js";

@ArgsType()
class OutdatedArgs extends RootPageArgs {
  @Field(() => [String], JURISDICTION_CODES) jurisdictions?: string[] | null;
}

/** What it takes to hold all restatements against the official words, in points of the limits. */
const POINTS = 5_000;

@Resolver(() => OutdatedRestatement)
export class OutdatedResolver {
  @Query(() => OutdatedRestatementConnection, {
    nullable: true,
    complexity: ({ args, childComplexity }) => POINTS + childComplexity * Number(args.first ?? args.last ?? DEFAULT_PAGE),
    description:
      "Restatements of an older wording: the official words, as the operator of this server imported them, changed after their first day. Null where the operator shows none.",
  })
  outdatedRestatements(@Args(() => OutdatedArgs) args: OutdatedArgs, @Ctx() context: Context) {
    const moment = momentOf(context, args);
    const number = importAt(context, moment);
    if (number === null) return null;
    const filter = { jurisdictions: args.jurisdictions };
    return withPlaces(
      context,
      moment,
      filter,
      ({ jurisdictions }) =>
        andThen(context.library.load(outdatedRestatements, moment, String(number)), (all) => {
          const wanted = (all ?? []).filter(({ row }) => !jurisdictions || jurisdictions.includes(row.place));
          const list = cursorsOf("outdatedRestatements", moment, () => filter);
          return new OutdatedRestatementConnection(pageOfWhole(list, wanted, keyOfOutdated, args));
        }),
      "jurisdictions",
    );
  }

  @FieldResolver(() => Provision, { description: "The provision whose restatement is of an older wording." })
  provision(@Root() { row, moment }: OutdatedRestatement, @Ctx() { library }: Context) {
    return library.load(provisionById, moment, row.provision);
  }
}
