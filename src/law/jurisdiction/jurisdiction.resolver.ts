import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { MomentArgs, RootPageArgs } from "../../platform/graphql/args.js";
import { type Context, momentOf } from "../../platform/graphql/context.js";
import { andThen } from "../../platform/kernel/maybe.js";
import { discrepanciesOf } from "../source/source.reads.js";
import { Discrepancy } from "../source/source.type.js";
import {
  AuthorityConnection,
  authorities,
  authoritiesOf,
  childrenOf,
  JurisdictionConnection,
  jurisdictionById,
  jurisdictions,
  remarksOf,
  statusHistoryOf,
  statusOf,
} from "./jurisdiction.reads.js";
import { Authority, JURISDICTION_CODE, JURISDICTION_CODES, Jurisdiction, MiningStatus, Remark } from "./jurisdiction.type.js";
import { AuthorityRole, JurisdictionKind, MiningStatusCode } from "./jurisdiction.vocabulary.js";
import { recordedPlace } from "./place-names.reads.js";
import { withPlaces } from "./places.js";

@ArgsType()
class JurisdictionsArgs extends RootPageArgs {
  @Field(() => [JurisdictionKind], { nullable: true, description: "Only places of these kinds; without it, of all." })
  kinds?: JurisdictionKind[] | null;

  @Field(() => [MiningStatusCode], { nullable: true, description: "Only places whose mining status on `asOf` is one of these." })
  miningStatus?: MiningStatusCode[] | null;
}

@ArgsType()
class AuthoritiesArgs extends RootPageArgs {
  @Field(() => [String], JURISDICTION_CODES) jurisdictions?: string[] | null;

  @Field(() => [AuthorityRole], { nullable: true, description: "Only bodies that have one of these roles." })
  roles?: AuthorityRole[] | null;
}

@Resolver(() => Jurisdiction)
export class JurisdictionResolver {
  @Query(() => Jurisdiction, { nullable: true, description: "A place by its code; null where the dataset does not cover it." })
  jurisdiction(
    @Arg("code", () => String, JURISDICTION_CODE) code: string,
    @Args(() => MomentArgs) time: MomentArgs,
    @Ctx() context: Context,
  ) {
    const moment = momentOf(context, time);
    return andThen(
      recordedPlace(context, moment, "code", code),
      (place) => place && context.library.load(jurisdictionById, moment, place.id),
    );
  }

  @Query(() => JurisdictionConnection, { nullable: true, description: "All places in the dataset, by id." })
  jurisdictions(@Args(() => JurisdictionsArgs) args: JurisdictionsArgs, @Ctx() context: Context) {
    const { kinds, miningStatus } = args;
    return jurisdictions.page(context, momentOf(context, args), { kinds, miningStatus }, args);
  }

  @FieldResolver(() => Jurisdiction, { nullable: true, description: "The place that it is part of." })
  parent(@Root() { row, moment }: Jurisdiction, @Ctx() { library }: Context) {
    return row.parent_id && library.load(jurisdictionById, moment, row.parent_id);
  }

  @FieldResolver(() => [Jurisdiction], { description: "The places in it that the dataset has." })
  children(@Root() { row, moment }: Jurisdiction, @Ctx() { library }: Context) {
    return library.load(childrenOf, moment, row.id);
  }

  @FieldResolver(() => MiningStatus, {
    nullable: true,
    description: "Whether mining is allowed here on `asOf`, in one word, and why.",
  })
  miningStatus(@Root() { row, moment }: Jurisdiction, @Ctx() { library }: Context) {
    return library.load(statusOf, moment, row.id);
  }

  @FieldResolver(() => [MiningStatus], { description: "Every status over time, oldest first." })
  miningStatusHistory(@Root() { row, moment }: Jurisdiction, @Ctx() { library }: Context) {
    return library.load(statusHistoryOf, moment, row.id);
  }

  @FieldResolver(() => [Authority], { description: "The public bodies that matter to mining here." })
  authorities(@Root() { row, moment }: Jurisdiction, @Ctx() { library }: Context) {
    return library.load(authoritiesOf, moment, row.id);
  }

  @FieldResolver(() => [Remark], { description: "What sources say about the law here that is not law itself." })
  remarks(@Root() { row, moment }: Jurisdiction, @Ctx() { library }: Context) {
    return library.load(remarksOf, moment, row.id);
  }

  @FieldResolver(() => [Discrepancy], { description: "Points about the place as a whole on which sources disagree." })
  discrepancies(@Root() { row, moment }: Jurisdiction, @Ctx() { library }: Context) {
    return library.load(discrepanciesOf, moment, row.id);
  }
}

@Resolver(() => Authority)
export class AuthorityResolver {
  @Query(() => AuthorityConnection, {
    nullable: true,
    description: "All public bodies in the dataset, by id; `asOf` does not narrow them.",
  })
  authorities(@Args(() => AuthoritiesArgs) args: AuthoritiesArgs, @Ctx() context: Context) {
    const moment = momentOf(context, args);
    const { jurisdictions: places, roles } = args;
    return withPlaces(
      context,
      moment,
      { jurisdictions: places, roles },
      (filter) => authorities.page(context, moment, filter, args),
      "jurisdictions",
    );
  }

  @FieldResolver(() => Jurisdiction, { description: "The place whose body it is." })
  jurisdiction(@Root() { row, moment }: Authority, @Ctx() { library }: Context) {
    return library.load(jurisdictionById, moment, row.jurisdiction_id);
  }
}
