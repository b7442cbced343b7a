import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from "type-graphql";
import type { Database } from "../../platform/database/query.js";
import { filterOf, MomentArgs, PageArgs, RootPageArgs } from "../../platform/graphql/args.js";
import { type Context, momentOf, namedBy } from "../../platform/graphql/context.js";
import { find } from "../../platform/graphql/find.js";
import { LanguageScalar } from "../../platform/graphql/scalars.js";
import { badInput } from "../../platform/kernel/errors.js";
import { kindOfId } from "../../platform/kernel/id.js";
import type { Kind } from "../../platform/kernel/kinds.js";
import type { Loader } from "../../platform/kernel/loader.js";
import { andThen } from "../../platform/kernel/maybe.js";
import { message } from "../../platform/kernel/message.js";
import { readHere } from "../jurisdiction/here.reads.js";
import { hereConnectionOf, scopeIn } from "../jurisdiction/here.type.js";
import { authorityById, jurisdictionById } from "../jurisdiction/jurisdiction.reads.js";
import {
  Authority,
  Jurisdiction,
  PLACES_ASKED,
  PLACES_OF_LAW,
  SCOPE_IN,
  SCOPES,
  WHOSE_LAW,
} from "../jurisdiction/jurisdiction.type.js";
import { LawScope } from "../jurisdiction/jurisdiction.vocabulary.js";
import { chainsOf, withPlaces } from "../jurisdiction/places.js";
import { reviewedFields } from "../jurisdiction/reviewed-fields.js";
import { discrepanciesOf } from "../source/source.reads.js";
import { Discrepancy } from "../source/source.type.js";
import { LegalForce, OF_FORCE } from "../source/source.vocabulary.js";
import {
  childProvisionsOf,
  ProvisionConnection,
  provisionById,
  provisions,
  StatuteConnection,
  statuteById,
  statutes,
  textLanguagesOf,
  versionsOf,
} from "./legislation.reads.js";
import { Provision, ProvisionVersion, Statute } from "./legislation.type.js";
import { StatuteKind } from "./legislation.vocabulary.js";
import { REVIEWED_THROUGH, reviewOf, reviewOfStatute } from "./review.js";

@InputType({ description: "Which statutes; without `legalForce`, those in force on `asOf`." })
class StatuteFilter {
  @Field(() => [String], PLACES_OF_LAW) jurisdictions?: string[] | null;
  @Field(() => [LawScope], SCOPES) scope?: LawScope[] | null;
  @Field(() => [StatuteKind], { nullable: true, description: "Only instruments of these kinds." }) kinds?: StatuteKind[] | null;
  @Field(() => [LegalForce], OF_FORCE) legalForce?: LegalForce[] | null;
  @Field(() => String, {
    nullable: true,
    description: "Only those with this in their number or another of their numbers, in capitals or not.",
  })
  numberContains?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Only those with this in their title in any language, in capitals or not.",
  })
  titleContains?: string | null;
}

@ArgsType()
class StatutesArgs extends RootPageArgs {
  @Field(() => StatuteFilter, filterOf("statutes")) filter?: StatuteFilter | null;
}

@ArgsType()
class StatutesBelowArgs extends PageArgs {
  @Field(() => StatuteFilter, filterOf("statutes")) filter?: StatuteFilter | null;
}

const StatutesHere = hereConnectionOf(() => Statute, "Statute");

/** Finds by id. A text that has not the form of an id of the kind is refused; one that no record has gives null instead. */
function findNamed<T>(context: Context, time: MomentArgs, loader: Loader<Database, T>, kind: Kind, id: string) {
  const { moment, addresses } = namedBy(context, "id", [id], time);
  const [address = ""] = addresses;
  if (kindOfId(address) !== kind) throw badInput("id", message`${JSON.stringify(id)} is no id of a ${kind}`);
  return find(context, moment, loader, address);
}

@Resolver(() => Statute)
export class StatuteResolver {
  @FieldResolver(() => [LanguageScalar], {
    description: "The languages in which texts of its provisions stand on `asOf`, in order.",
  })
  textLanguages(@Root() { row, moment }: Statute, @Ctx() { library }: Context) {
    return andThen(library.load(textLanguagesOf, moment, row.id), (languages) => languages ?? []);
  }

  @Query(() => Statute, { nullable: true, description: "A statute by its id; null where there is none." })
  statute(
    @Arg("id", () => ID, { description: "The id or address of a statute: /akn/ru/act/federal-law/2024-08-08/221-fz." })
    id: string,
    @Args(() => MomentArgs) time: MomentArgs,
    @Ctx() context: Context,
  ) {
    return findNamed(context, time, statuteById, "statute", id);
  }

  @Query(() => StatuteConnection, {
    nullable: true,
    description: "Statutes in force on `asOf`, or of the force that the filter names, by id.",
  })
  statutes(@Args(() => StatutesArgs) args: StatutesArgs, @Ctx() context: Context) {
    const moment = momentOf(context, args);
    return withPlaces(context, moment, args.filter ?? {}, (filter) => statutes.page(context, moment, filter, args));
  }

  @FieldResolver(() => Jurisdiction, WHOSE_LAW)
  jurisdiction(@Root() { row, moment }: Statute, @Ctx() { library }: Context) {
    return library.load(jurisdictionById, moment, row.jurisdiction_id);
  }

  @FieldResolver(() => LawScope, SCOPE_IN)
  scopeIn(
    @Arg("jurisdictions", () => [String], PLACES_ASKED) jurisdictions: string[],
    @Root() statute: Statute,
    @Ctx() context: Context,
  ) {
    return andThen(chainsOf(context, statute.moment, "jurisdictions", jurisdictions), (chains) =>
      scopeIn(context.library, statute, chains),
    );
  }

  @FieldResolver(() => Authority, { nullable: true, description: "The body that adopted it." })
  adoptedBy(@Root() { row, moment }: Statute, @Ctx() { library }: Context) {
    return row.adopted_by_id && library.load(authorityById, moment, row.adopted_by_id);
  }

  @FieldResolver(() => ProvisionConnection, { description: "The provisions as they stood on `asOf`, in document order." })
  provisions(@Root() { row, moment }: Statute, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    return provisions.page(context, moment, {}, args, { link: "statute", id: row.id });
  }

  @FieldResolver(() => [Discrepancy], { description: "Where sources read it, or its history, differently." })
  discrepancies(@Root() { row, moment }: Statute, @Ctx() { library }: Context) {
    return library.load(discrepanciesOf, moment, row.id);
  }
}

@Resolver(() => Provision)
export class ProvisionResolver {
  @Query(() => Provision, { nullable: true, description: "A provision by its id; null where there is none." })
  provision(
    @Arg("id", () => ID, { description: "The id or address of a provision: that of its statute and /~art_14-2." }) id: string,
    @Args(() => MomentArgs) time: MomentArgs,
    @Ctx() context: Context,
  ) {
    return findNamed(context, time, provisionById, "provision", id);
  }

  @FieldResolver(() => Statute, { description: "The statute that it is part of." })
  statute(@Root() { row, moment }: Provision, @Ctx() { library }: Context) {
    return library.load(statuteById, moment, row.statute_id);
  }

  @FieldResolver(() => Provision, { nullable: true, description: "The provision that it is part of, where recorded." })
  parent(@Root() { row, moment }: Provision, @Ctx() { library }: Context) {
    return row.parent_id && library.load(provisionById, moment, row.parent_id);
  }

  @FieldResolver(() => [Provision], { description: "Its parts that stood on `asOf`, in document order." })
  children(@Root() { row, moment }: Provision, @Ctx() { library }: Context) {
    return library.load(childProvisionsOf, moment, row.id);
  }

  @FieldResolver(() => [ProvisionVersion], { description: "Every version, oldest first." })
  versions(@Root() { row, moment }: Provision, @Ctx() { library }: Context) {
    return library.load(versionsOf, moment, row.id);
  }

  @FieldResolver(() => [Discrepancy], { description: "Where sources read it differently." })
  discrepancies(@Root() { row, moment }: Provision, @Ctx() { library }: Context) {
    return library.load(discrepanciesOf, moment, row.id);
  }
}

@Resolver(() => Jurisdiction)
export class JurisdictionStatutesResolver {
  @FieldResolver(() => StatuteConnection, {
    description: "Its statutes in force on `asOf`, or of the force that the filter names.",
  })
  statutes(
    @Root() { row, moment }: Jurisdiction,
    @Args(() => StatutesBelowArgs) args: StatutesBelowArgs,
    @Ctx() context: Context,
  ) {
    return withPlaces(context, moment, args.filter ?? {}, (filter) =>
      statutes.page(context, moment, filter, args, { link: "jurisdiction", id: row.id }),
    );
  }

  @FieldResolver(() => StatutesHere, {
    description:
      "All statutes that hold here, in force on `asOf` or of the force that the filter names: its own, and those of what it lies in.",
  })
  statutesHere(
    @Root() { row, moment }: Jurisdiction,
    @Args(() => StatutesBelowArgs) args: StatutesBelowArgs,
    @Ctx() context: Context,
  ) {
    const { filter } = args;
    return readHere(context, moment, { list: statutes, id: row.id, filter: filter ?? {}, input: args, connection: StatutesHere });
  }
}

@Resolver(() => Statute)
export class StatuteReviewResolver extends reviewedFields(
  () => Statute,
  REVIEWED_THROUGH,
  ({ row, moment }, { library }) => reviewOf(library, moment, row),
) {}

@Resolver(() => Provision)
export class ProvisionReviewResolver extends reviewedFields(
  () => Provision,
  REVIEWED_THROUGH,
  ({ row, moment }, { library }) => reviewOfStatute(library, moment, row.statute_id),
) {}
