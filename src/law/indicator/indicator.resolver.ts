import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { PageArgs, RootPageArgs } from "../../platform/graphql/args.js";
import { type Context, momentOf } from "../../platform/graphql/context.js";
import type { List } from "../../platform/graphql/list.js";
import { jurisdictionById } from "../jurisdiction/jurisdiction.reads.js";
import { JURISDICTION_CODES, Jurisdiction } from "../jurisdiction/jurisdiction.type.js";
import { withPlaces } from "../jurisdiction/places.js";
import {
  type IndicatorConditions,
  IndicatorConnection,
  indicators,
  ReckoningUnitConnection,
  units,
  unitsOf,
} from "./indicator.reads.js";
import { Indicator, ReckoningUnit } from "./indicator.type.js";

@ArgsType()
class PlacesArgs extends RootPageArgs {
  @Field(() => [String], JURISDICTION_CODES) jurisdictions?: string[] | null;
}

/** A page of a list, narrowed to the jurisdictions that the arguments name. */
function ofPlaces<T>(list: List<T, IndicatorConditions>, context: Context, args: PlacesArgs) {
  const moment = momentOf(context, args);
  const { jurisdictions } = args;
  return withPlaces(context, moment, { jurisdictions }, (filter) => list.page(context, moment, filter, args), "jurisdictions");
}

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => IndicatorConnection, {
    nullable: true,
    description: "Published figures about mining, by their day; `asOf` does not narrow them.",
  })
  indicators(@Args(() => PlacesArgs) args: PlacesArgs, @Ctx() context: Context) {
    return ofPlaces(indicators, context, args);
  }

  @FieldResolver(() => Jurisdiction, { description: "The place that the figure is of." })
  jurisdiction(@Root() { row, moment }: Indicator, @Ctx() { library }: Context) {
    return library.load(jurisdictionById, moment, row.jurisdiction_id);
  }
}

@Resolver(() => ReckoningUnit)
export class ReckoningUnitResolver {
  @Query(() => ReckoningUnitConnection, {
    nullable: true,
    description: "All legal reckoning units in which fines and fees are counted, by id; `asOf` does not narrow them.",
  })
  reckoningUnits(@Args(() => PlacesArgs) args: PlacesArgs, @Ctx() context: Context) {
    return ofPlaces(units, context, args);
  }

  @FieldResolver(() => Jurisdiction, { description: "The place whose law counts in it." })
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
