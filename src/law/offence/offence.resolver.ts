import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, InputType, Query, Resolver, Root } from "type-graphql";
import { filterOf, RootPageArgs } from "../../platform/graphql/args.js";
import { type Context, momentOf } from "../../platform/graphql/context.js";
import { DurationScalar } from "../../platform/graphql/scalars.js";
import type { PartialDay } from "../../platform/kernel/day.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import { withPlaces } from "../jurisdiction/places.js";
import { reviewedFields } from "../jurisdiction/reviewed-fields.js";
import { REVIEWED_THROUGH, reviewOfStatute } from "../legislation/review.js";
import { rules } from "../rule/rule.reads.js";
import { Rule } from "../rule/rule.type.js";
import { Subject } from "../rule/rule.vocabulary.js";
import { StatementFilter, statementLists } from "../statement/statement.lists.js";
import { Amount } from "./amount.type.js";
import { maximumFine, maximumImprisonment, optionsOf } from "./maximum.js";
import { OffenceConnection, offences, offencesByRule, PenaltyConnection, penalties } from "./offence.reads.js";
import { Offence, Penalty, PenaltyOption } from "./offence.type.js";
import { ConductKind, OffenceBranch, PenaltyKind } from "./offence.vocabulary.js";
import { ofPenalties } from "./penalties-of.js";

@InputType({ description: "Which offences." })
class OffenceFilter extends StatementFilter {
  @Field(() => [OffenceBranch], { nullable: true, description: "Only offences that these branches of law punish." })
  branches?: OffenceBranch[] | null;

  @Field(() => [PenaltyKind], { nullable: true, description: "Only offences that can be punished with any of these." })
  penaltyKinds?: PenaltyKind[] | null;

  @Field(() => [Subject], {
    nullable: true,
    description: "Only offences that any of these can commit, those of ANYONE included.",
  })
  subjects?: Subject[] | null;

  @Field(() => [ConductKind], { nullable: true, description: "Only offences that plainly are any of these kinds of conduct." })
  conductKinds?: ConductKind[] | null;
}

@InputType({ description: "Which penalties; without `legalForce`, those of offences in force on `asOf`." })
class PenaltyFilter extends StatementFilter {
  @Field(() => [PenaltyKind], { nullable: true, description: "Only penalties of these kinds." }) kinds?: PenaltyKind[] | null;
}

@ArgsType()
class PenaltiesArgs extends RootPageArgs {
  @Field(() => PenaltyFilter, filterOf("penalties")) filter?: PenaltyFilter | null;
}

export const offenceLists = statementLists({
  field: "offences",
  what: "offences",
  node: () => Offence,
  filter: OffenceFilter,
  connection: OffenceConnection,
  list: offences.list,
});

const OFFENDER = {
  nullable: true,
  description: "Count only penalties that this kind of offender can suffer; all where it is left out.",
};

@Resolver(() => Offence)
export class OffenceResolver {
  @FieldResolver(() => [PenaltyOption], {
    description: "One option is imposed; all penalties of an option are imposed together.",
  })
  penaltyOptions(
    @Root() offence: Offence,
    @Arg("subject", () => Subject, OFFENDER) subject: Subject | null,
    @Ctx() context: Context,
  ) {
    return ofPenalties(offence, context, subject, optionsOf);
  }

  @FieldResolver(() => [Penalty], { description: "Every penalty of every option." })
  penalties(@Root() offence: Offence, @Arg("subject", () => Subject, OFFENDER) subject: Subject | null, @Ctx() context: Context) {
    return ofPenalties(offence, context, subject, (all) => all);
  }

  @FieldResolver(() => Amount, {
    nullable: true,
    description:
      "The highest fine of any option for a first offence; null where one is open above, a share or a multiple of something, and where bounds cannot be compared.",
  })
  maximumFine(
    @Root() offence: Offence,
    @Arg("subject", () => Subject, OFFENDER) subject: Subject | null,
    @Ctx() context: Context,
  ) {
    return ofPenalties(offence, context, subject, (all) => maximumFine(all, false));
  }

  @FieldResolver(() => Amount, {
    nullable: true,
    description:
      "The highest fine of the options that are for repetition alone; null where there is none, one is open above, a share or a multiple of something, and where bounds cannot be compared.",
  })
  maximumFineOnRepetition(
    @Root() offence: Offence,
    @Arg("subject", () => Subject, OFFENDER) subject: Subject | null,
    @Ctx() context: Context,
  ) {
    return ofPenalties(offence, context, subject, (all) => maximumFine(all, true));
  }

  @FieldResolver(() => DurationScalar, {
    nullable: true,
    description: "The longest imprisonment of any option for a first offence; null where there is none, or one is open above.",
  })
  maximumImprisonment(
    @Root() offence: Offence,
    @Arg("subject", () => Subject, OFFENDER) subject: Subject | null,
    @Ctx() context: Context,
  ) {
    return ofPenalties(offence, context, subject, (all) => maximumImprisonment(all, false));
  }

  @FieldResolver(() => DurationScalar, {
    nullable: true,
    description:
      "The longest imprisonment of the options that are for repetition alone; null where there is none, or one is open above.",
  })
  maximumImprisonmentOnRepetition(
    @Root() offence: Offence,
    @Arg("subject", () => Subject, OFFENDER) subject: Subject | null,
    @Ctx() context: Context,
  ) {
    return ofPenalties(offence, context, subject, (all) => maximumImprisonment(all, true));
  }

  @FieldResolver(() => [Rule], { description: "The rules whose breach it is." })
  breaks(@Root() { row, moment }: Offence, @Ctx() { library }: Context) {
    return library.loadMany(rules.byId, moment, row.breaks);
  }
}

/** A penalty was looked at as far as its offence. */
function reviewOfPenalty({ row, moment }: Penalty, { library }: Context): Maybe<PartialDay | null> {
  return andThen(
    library.load(offences.byId, moment, row.offence_id),
    (offence) => offence && reviewOfStatute(library, moment, offence.row.statute_id),
  );
}

@Resolver(() => Penalty)
export class PenaltyResolver {
  @Query(() => PenaltyConnection, {
    nullable: true,
    description: "All penalties of offences in force on `asOf`, or of the force that the filter names, by id.",
  })
  penalties(@Args(() => PenaltiesArgs) args: PenaltiesArgs, @Ctx() context: Context) {
    const moment = momentOf(context, args);
    return withPlaces(context, moment, args.filter ?? {}, (filter) => penalties.page(context, moment, filter, args));
  }

  @FieldResolver(() => Offence, { description: "The offence whose consequence it is." })
  offence(@Root() { row, moment }: Penalty, @Ctx() { library }: Context) {
    return library.load(offences.byId, moment, row.offence_id);
  }
}

@Resolver(() => Rule)
export class RuleOffencesResolver {
  @FieldResolver(() => [Offence], {
    description: "Offences that breaking this rule can be. Drafts are among them and say PROPOSED in their legalForce.",
  })
  punishableAs(@Root() { row, moment }: Rule, @Ctx() { library }: Context) {
    return library.load(offencesByRule, moment, row.id);
  }
}

@Resolver(() => Penalty)
export class PenaltyReviewResolver extends reviewedFields(() => Penalty, REVIEWED_THROUGH, reviewOfPenalty) {}
