import { Args, ArgsType, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from "type-graphql";
import { filterOf, PageArgs, RootPageArgs } from "../../platform/graphql/args.js";
import { type Context, namedBy } from "../../platform/graphql/context.js";
import { DateScalar } from "../../platform/graphql/scalars.js";
import { authorityById } from "../jurisdiction/jurisdiction.reads.js";
import { Authority } from "../jurisdiction/jurisdiction.type.js";
import { withPlaces } from "../jurisdiction/places.js";
import { reviewedFields } from "../jurisdiction/reviewed-fields.js";
import { provisionById, statuteById } from "../legislation/legislation.reads.js";
import { Provision, ProvisionVersion, Statute } from "../legislation/legislation.type.js";
import { REVIEWED_THROUGH, reviewOfStatute } from "../legislation/review.js";
import { discrepanciesOf } from "../source/source.reads.js";
import { Discrepancy } from "../source/source.type.js";
import { LegalForce, OF_FORCE } from "../source/source.vocabulary.js";
import {
  AmendmentConnection,
  amendmentById,
  amendments,
  lifecycleEventById,
  lifecycleOf,
  versionDatesOf,
} from "./amendment.reads.js";
import { Amendment, LifecycleEvent } from "./amendment.type.js";

@InputType({ description: "Which amendments; without `legalForce`, those in force on `asOf`." })
class AmendmentFilter {
  @Field(() => [String], {
    nullable: true,
    description: "Only changes of the law of these jurisdictions, by code: RU. One that the dataset does not cover is refused.",
  })
  jurisdictions?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Only changes of these statutes, or by them, by id." })
  statutes?: string[] | null;

  @Field(() => [LegalForce], OF_FORCE) legalForce?: LegalForce[] | null;
  @Field(() => DateScalar, { nullable: true, description: "Only changes with effect on this day or later." }) effectiveFrom?:
    | string
    | null;
  @Field(() => DateScalar, { nullable: true, description: "Only changes with effect on this day or earlier." }) effectiveTo?:
    | string
    | null;
}

@ArgsType()
class AmendmentsArgs extends RootPageArgs {
  @Field(() => AmendmentFilter, filterOf("amendments")) filter?: AmendmentFilter | null;
}

@Resolver(() => LifecycleEvent)
export class LifecycleEventResolver {
  @FieldResolver(() => Authority, { nullable: true, description: "The body that acted." })
  authority(@Root() { row, moment }: LifecycleEvent, @Ctx() { library }: Context) {
    return row.authority_id && library.load(authorityById, moment, row.authority_id);
  }
}

@Resolver(() => Amendment)
export class AmendmentResolver {
  @Query(() => AmendmentConnection, {
    nullable: true,
    description: "Amendments in order of effect; those without a day of effect come last.",
  })
  amendments(@Args(() => AmendmentsArgs) args: AmendmentsArgs, @Ctx() context: Context) {
    const { statutes } = args.filter ?? {};
    const { moment, addresses } = namedBy(context, "filter.statutes", statutes ?? [], args);
    const asked = { ...args.filter, ...(statutes && { statutes: addresses }) };
    return withPlaces(context, moment, asked, (filter) => amendments.page(context, moment, filter, args));
  }

  @FieldResolver(() => Statute, { description: "The statute that changes the other." })
  amending(@Root() { row, moment }: Amendment, @Ctx() { library }: Context) {
    return library.load(statuteById, moment, row.amending_id);
  }

  @FieldResolver(() => Statute, { description: "The statute that is changed." })
  target(@Root() { row, moment }: Amendment, @Ctx() { library }: Context) {
    return library.load(statuteById, moment, row.target_id);
  }

  @FieldResolver(() => Provision, { nullable: true, description: "The provision that is changed, where it is recorded." })
  targetProvision(@Root() { row, moment }: Amendment, @Ctx() { library }: Context) {
    return row.target_provision_id && library.load(provisionById, moment, row.target_provision_id);
  }

  @FieldResolver(() => [Discrepancy], { description: "Where sources read it differently." })
  discrepancies(@Root() { row, moment }: Amendment, @Ctx() { library }: Context) {
    return library.load(discrepanciesOf, moment, row.id);
  }
}

@Resolver(() => ProvisionVersion)
export class ProvisionVersionResolver {
  @FieldResolver(() => Amendment, {
    nullable: true,
    description: "The amendment that brought it; null for the text as first enacted.",
  })
  broughtBy(@Root() { row, moment }: ProvisionVersion, @Ctx() { library }: Context) {
    return row.brought_by_id && library.load(amendmentById, moment, row.brought_by_id);
  }
}

@Resolver(() => Statute)
export class StatuteHistoryResolver {
  @FieldResolver(() => [LifecycleEvent], {
    description: "Draft, readings, adoption, signature, publication, commencement, repeal: oldest first.",
  })
  lifecycle(@Root() { row, moment }: Statute, @Ctx() { library }: Context) {
    return library.load(lifecycleOf, moment, row.id);
  }

  @FieldResolver(() => LifecycleEvent, {
    nullable: true,
    description: "The event that brought about its force on `asOf`; null where no recorded event did.",
  })
  forceBroughtAboutBy(@Root() { row, moment }: Statute, @Ctx() { library }: Context) {
    return row.force_event_id && library.load(lifecycleEventById, moment, row.force_event_id);
  }

  @FieldResolver(() => AmendmentConnection, {
    description:
      "Changes that other statutes made, or would make, to this one, in order of effect; bills included, and told apart by their legalForce.",
  })
  amendedBy(@Root() { row, moment }: Statute, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    return amendments.page(context, moment, { anyForce: true }, args, { link: "target", id: row.id });
  }

  @FieldResolver(() => AmendmentConnection, { description: "Changes that this statute makes, or would make, to others." })
  amends(@Root() { row, moment }: Statute, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    return amendments.page(context, moment, { anyForce: true }, args, { link: "amending", id: row.id });
  }

  @FieldResolver(() => [DateScalar], {
    description: "The days on which the statute's text changed, oldest first: each is a version that `asOf` can ask for.",
  })
  versionDates(@Root() { row, moment }: Statute, @Ctx() { library }: Context) {
    return library.load(versionDatesOf, moment, row.id);
  }
}

@Resolver(() => Amendment)
export class AmendmentReviewResolver extends reviewedFields(
  () => Amendment,
  REVIEWED_THROUGH,
  ({ row, moment }, { library }) => reviewOfStatute(library, moment, row.amending_id),
) {}
