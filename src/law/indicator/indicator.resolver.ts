import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { PageArgs, RootPageArgs } from "../../platform/graphql/args.js";
import { type Context, momentOf } from "../../platform/graphql/context.js";
import { jurisdictionById } from "../jurisdiction/jurisdiction.reads.js";
import { Jurisdiction } from "../jurisdiction/jurisdiction.type.js";
import { withPlaces } from "../jurisdiction/places.js";
import { IndicatorConnection, indicators, unitsOf } from "./indicator.reads.js";
import { Indicator, ReckoningUnit } from "./indicator.type.js";

@ArgsType()
class IndicatorsArgs extends RootPageArgs {
  @Field(() => [String], {
    nullable: true,
    description: "Jurisdiction codes; a place that the dataset does not cover is refused.",
  })
  jurisdictions?: string[] | null;
}

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => IndicatorConnection, { description: "Published figures about mining, by their day; `asOf` does not narrow them." })
  indicators(@Args(() => IndicatorsArgs) args: IndicatorsArgs, @Ctx() context: Context) {
    const moment = momentOf(context, args);
    return withPlaces(
      context,
      moment,
      { jurisdictions: args.jurisdictions },
      (filter) => indicators.page(context, moment, filter, args),
      "jurisdictions",
    );
  }

  @FieldResolver(() => Jurisdiction)
  jurisdiction(@Root() { row, moment }: Indicator, @Ctx() { library }: Context) {
    return library.load(jurisdictionById, moment, row.jurisdiction_id);
  }
}

@Resolver(() => ReckoningUnit)
export class ReckoningUnitResolver {
  @FieldResolver(() => Jurisdiction)
  jurisdiction(@Root() { row, moment }: ReckoningUnit, @Ctx() { library }: Context) {
    return library.load(jurisdictionById, moment, row.jurisdiction_id);
  }
}

@Resolver(() => Jurisdiction)
export class JurisdictionIndicatorsResolver {
  @FieldResolver(() => IndicatorConnection, { description: "Published figures about mining here, by their day." })
  indicators(@Root() { row, moment }: Jurisdiction, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    return indicators.page(context, moment, {}, args, { link: "jurisdiction", id: row.id });
  }

  @FieldResolver(() => [ReckoningUnit], { description: "The legal reckoning units in which its fines and fees are counted." })
  reckoningUnits(@Root() { row, moment }: Jurisdiction, @Ctx() { library }: Context) {
    return library.load(unitsOf, moment, row.id);
  }
}
