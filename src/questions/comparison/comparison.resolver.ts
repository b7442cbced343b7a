import { Arg, Args, ArgsType, Ctx, Field, Query, Resolver } from "type-graphql";
import { allConcepts, conceptById, conceptId, elementLabels } from "../../law/definition/definition.reads.js";
import { convertAmount } from "../../law/indicator/amount.resolver.js";
import { checkCurrency } from "../../law/indicator/currency.js";
import type { Jurisdiction } from "../../law/jurisdiction/jurisdiction.type.js";
import { leastReviewed } from "../../law/jurisdiction/least-reviewed.reads.js";
import { reviewedFields } from "../../law/jurisdiction/reviewed-fields.js";
import { LEAST_REVIEWED } from "../../law/jurisdiction/reviewed-list.type.js";
import { IN_FORCE } from "../../law/legislation/force.sql.js";
import type { Amount } from "../../law/offence/amount.type.js";
import { maximumFine, maximumImprisonment } from "../../law/offence/maximum.js";
import { penaltiesOf } from "../../law/offence/offence.reads.js";
import type { Offence } from "../../law/offence/offence.type.js";
import { ConductKind } from "../../law/offence/offence.vocabulary.js";
import { discrepanciesOf } from "../../law/source/source.reads.js";
import { LegalForce, OF_FORCE } from "../../law/source/source.vocabulary.js";
import { MomentArgs } from "../../platform/graphql/args.js";
import { type Context, momentOf } from "../../platform/graphql/context.js";
import type { PartialDay } from "../../platform/kernel/day.js";
import { badInput } from "../../platform/kernel/errors.js";
import { groupBy } from "../../platform/kernel/group.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import { message } from "../../platform/kernel/message.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { compareDefinitions } from "./compare.js";
import { definitionsOfConcept, offencesOfConduct, placesToCompare } from "./comparison.reads.js";
import { Comparison, OffenceComparison, type OffenceComparisonRow } from "./comparison.type.js";

@ArgsType()
class ComparisonArgs extends MomentArgs {
  @Field(() => [String], {
    nullable: true,
    description: "Jurisdiction codes, in the order of the rows; without them, all places that have statutes.",
  })
  jurisdictions?: string[] | null;
}

@ArgsType()
class OffenceComparisonArgs extends ComparisonArgs {
  @Field(() => ConductKind, { description: "The kind of conduct to compare." }) conduct!: ConductKind;

  @Field(() => String, { nullable: true, description: "ISO 4217: the currency to show the highest fines in as well." })
  currency?: string | null;

  @Field(() => [LegalForce], OF_FORCE)
  legalForce?: LegalForce[] | null;
}

interface Compared {
  readonly moment: Moment;
  readonly rows: readonly { readonly jurisdiction: Jurisdiction }[];
}

/** The earliest day up to which the law of compared places was reviewed; of all places where none has a row. */
function reviewOf({ moment, rows }: Compared, { library }: Context): Maybe<PartialDay | null> {
  const places = [...new Set(rows.map(({ jurisdiction }) => jurisdiction.address))].sort();
  return library.load(leastReviewed, moment, places.join(" "));
}

@Resolver(() => Comparison)
export class ComparisonReviewResolver extends reviewedFields(() => Comparison, LEAST_REVIEWED, reviewOf) {}

@Resolver(() => OffenceComparison)
export class OffenceComparisonReviewResolver extends reviewedFields(() => OffenceComparison, LEAST_REVIEWED, reviewOf) {}

@Resolver()
export class ComparisonResolver {
  @Query(() => Comparison, {
    nullable: true,
    description: "The definitions of a concept in force on `asOf`, side by side; a place without one has a row that says so.",
  })
  compareDefinitions(
    @Arg("concept", () => String, { description: "A concept code: digital-mining." }) code: string,
    @Args(() => ComparisonArgs) args: ComparisonArgs,
    @Ctx() context: Context,
  ): Maybe<Comparison> {
    const moment = momentOf(context, args);
    const { library } = context;
    return andThen(library.load(conceptById, moment, conceptId(code)), (concept) => {
      if (!concept) return refuseConcept(context, moment, code);
      return andThen(placesToCompare(context, moment, args.jurisdictions ?? null), (places) =>
        andThen(library.load(definitionsOfConcept, moment, concept.address), (all) =>
          andThen(library.load(elementLabels, moment, ""), (labels) => {
            const inForce = (all ?? []).filter(({ legalForce }) => IN_FORCE.includes(legalForce));
            return { moment, ...compareDefinitions(concept, places, inForce, labels ?? new Map()) };
          }),
        ),
      );
    });
  }

  @Query(() => OffenceComparison, {
    nullable: true,
    description:
      "What jurisdictions lay down for one kind of conduct, side by side; drafts only where `legalForce` names PROPOSED. A jurisdiction that was asked for and has nothing recorded has a row that says so.",
  })
  compareOffences(
    @Args(() => OffenceComparisonArgs) args: OffenceComparisonArgs,
    @Ctx() context: Context,
  ): Maybe<OffenceComparison> {
    const { conduct, currency } = args;
    if (currency != null) checkCurrency("currency", currency);
    const moment = momentOf(context, args);
    const force = args.legalForce ?? IN_FORCE;
    return andThen(placesToCompare(context, moment, args.jurisdictions ?? null), (places) =>
      andThen(context.library.load(offencesOfConduct, moment, conduct), (all) => {
        const byPlace = groupBy(
          (all ?? []).filter(({ legalForce }) => force.includes(legalForce)),
          ({ row }) => row.jurisdiction_id,
        );
        const rows = places.flatMap((place): Maybe<OffenceComparisonRow>[] => {
          const found = byPlace.get(place.address);
          if (!found) return args.jurisdictions ? [emptyRow(place)] : [];
          return found.map((offence) => offenceRow(context, moment, place, offence, currency ?? null));
        });
        return andThen(Promise.all(rows), (complete) => ({ moment, conduct, rows: complete }));
      }),
    );
  }
}

function refuseConcept({ library }: Context, moment: Moment, code: string): Maybe<never> {
  return andThen(library.load(allConcepts, moment, ""), (concepts) => {
    const known = (concepts ?? []).map((each) => each.code);
    throw badInput("concept", message`no such concept: ${JSON.stringify(code)}; there are ${known.join(", ")}`);
  });
}

function offenceRow(
  context: Context,
  moment: Moment,
  jurisdiction: Jurisdiction,
  offence: Offence,
  currency: string | null,
): Maybe<OffenceComparisonRow> {
  const { library } = context;
  const converted = (fine: Amount | null) => (fine && currency ? convertAmount(context, fine, currency, moment.day) : null);
  return andThen(library.load(penaltiesOf, moment, offence.address), (found) => {
    const penalties = found ?? [];
    const [first, repeated] = [maximumFine(penalties, false), maximumFine(penalties, true)];
    return andThen(Promise.all([converted(first), converted(repeated)]), ([maximumFineIn, maximumFineOnRepetitionIn]) =>
      andThen(library.load(discrepanciesOf, moment, offence.address), (discrepancies) => ({
        jurisdiction,
        offence,
        branch: offence.branch,
        legalForce: offence.legalForce,
        maximumFine: first,
        maximumFineIn,
        maximumFineOnRepetition: repeated,
        maximumFineOnRepetitionIn,
        maximumImprisonment: maximumImprisonment(penalties, false),
        maximumImprisonmentOnRepetition: maximumImprisonment(penalties, true),
        disputed: (discrepancies ?? []).length > 0,
        note: null,
      })),
    );
  });
}

function emptyRow(jurisdiction: Jurisdiction): OffenceComparisonRow {
  const note = `No offence of this kind in ${jurisdiction.name("en")} is recorded with the force asked for; one may exist.`;
  const noFine = { maximumFine: null, maximumFineIn: null, maximumFineOnRepetition: null, maximumFineOnRepetitionIn: null };
  const noTerm = { maximumImprisonment: null, maximumImprisonmentOnRepetition: null };
  return { jurisdiction, offence: null, branch: null, legalForce: null, ...noFine, ...noTerm, disputed: false, note };
}
