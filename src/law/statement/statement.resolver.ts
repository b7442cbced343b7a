import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/graphql/context.js";
import { andThen } from "../../platform/kernel/maybe.js";
import { amendmentById } from "../amendment/amendment.reads.js";
import { Amendment } from "../amendment/amendment.type.js";
import { scopeIn } from "../jurisdiction/here.type.js";
import { jurisdictionById } from "../jurisdiction/jurisdiction.reads.js";
import { Jurisdiction, PLACES_ASKED, SCOPE_IN, WHOSE_LAW } from "../jurisdiction/jurisdiction.type.js";
import { LawScope } from "../jurisdiction/jurisdiction.vocabulary.js";
import { chainsOf } from "../jurisdiction/places.js";
import { reviewedFields } from "../jurisdiction/reviewed-fields.js";
import { provisionById, statuteById } from "../legislation/legislation.reads.js";
import { Provision, Statute } from "../legislation/legislation.type.js";
import { REVIEWED_THROUGH, reviewOfStatute } from "../legislation/review.js";
import { discrepanciesOf } from "../source/source.reads.js";
import { Discrepancy } from "../source/source.type.js";
import { LegalStatement } from "./statement.type.js";

/** Fields of every statement of law; the types that implement the interface inherit the resolvers. */
@Resolver(() => LegalStatement)
export class LegalStatementResolver {
  @FieldResolver(() => Jurisdiction, WHOSE_LAW)
  jurisdiction(@Root() { row, moment }: LegalStatement, @Ctx() { library }: Context) {
    return library.load(jurisdictionById, moment, row.jurisdiction_id);
  }

  @FieldResolver(() => LawScope, SCOPE_IN)
  scopeIn(
    @Arg("jurisdictions", () => [String], PLACES_ASKED) jurisdictions: string[],
    @Root() statement: LegalStatement,
    @Ctx() context: Context,
  ) {
    return andThen(chainsOf(context, statement.moment, "jurisdictions", jurisdictions), (chains) =>
      scopeIn(context.library, statement, chains),
    );
  }

  @FieldResolver(() => Statute, { description: "The statute that lays it down, or would." })
  statute(@Root() { row, moment }: LegalStatement, @Ctx() { library }: Context) {
    return library.load(statuteById, moment, row.statute_id);
  }

  @FieldResolver(() => Provision, {
    nullable: true,
    description: "The provision that lays it down, where the sources say which.",
  })
  provision(@Root() { row, moment }: LegalStatement, @Ctx() { library }: Context) {
    return row.provision_id && library.load(provisionById, moment, row.provision_id);
  }

  @FieldResolver(() => Amendment, {
    nullable: true,
    description: "The amendment that put it into the statute; null where it was there from the first.",
  })
  broughtBy(@Root() { row, moment }: LegalStatement, @Ctx() { library }: Context) {
    return row.brought_by_id && library.load(amendmentById, moment, row.brought_by_id);
  }

  @FieldResolver(() => [Discrepancy], { description: "Where sources read this differently." })
  discrepancies(@Root() { row, moment }: LegalStatement, @Ctx() { library }: Context) {
    return library.load(discrepanciesOf, moment, row.id);
  }
}

@Resolver(() => LegalStatement)
export class StatementReviewResolver extends reviewedFields(
  () => LegalStatement,
  REVIEWED_THROUGH,
  ({ row, moment }: LegalStatement, { library }) => reviewOfStatute(library, moment, row.statute_id),
) {}
