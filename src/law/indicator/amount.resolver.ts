import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/graphql/context.js";
import { IN_LANGUAGE } from "../../platform/graphql/recorded.js";
import { DateScalar, LanguageScalar } from "../../platform/graphql/scalars.js";
import type { Day } from "../../platform/kernel/day.js";
import { kindOfId } from "../../platform/kernel/id.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import { Amount } from "../offence/amount.type.js";
import { citationsOf } from "../source/source.type.js";
import { convert, rateOn } from "./convert.js";
import { ConvertedAmount } from "./converted-amount.type.js";
import { checkCurrency } from "./currency.js";
import { ratesOf, unitById } from "./indicator.reads.js";
import type { Indicator } from "./indicator.type.js";

/**
 * A sum in another currency, at the last recorded rates on or before a day; null where the dataset has no such rate. A sum in a
 * reckoning unit is first turned into a currency: the one asked for, or one that has a rate into it.
 */
export function convertAmount(context: Context, amount: Amount, currency: string, day: Day): Maybe<ConvertedAmount | null> {
  const { unit, value, moment } = amount;
  const through = (rates: readonly Indicator[]): ConvertedAmount => {
    const { value: product, rateDate } = convert(value, rates, day);
    return { value: product, currency, rateDate, citations: rates.flatMap(citationsOf) };
  };
  if (unit === currency) return through([]);
  const load = (from: string) => andThen(context.library.load(ratesOf, moment, from), (rates) => rates ?? []);
  return andThen(load(unit), (rates): Maybe<ConvertedAmount | null> => {
    const direct = rateOn(rates, currency, day);
    if (direct) return through([direct]);
    if (kindOfId(unit) !== "unit") return null;
    const first = ownRate(rates, day);
    if (!first) return null;
    return andThen(load(first.unit), (further) => {
      const second = rateOn(further, currency, day);
      return second && through([first, second]);
    });
  });
}

/** The last rate of a reckoning unit into whatever currency it has one. */
function ownRate(rates: readonly Indicator[], day: Day): Indicator | null {
  const found = [...new Set(rates.map(({ unit }) => unit))].map((own) => rateOn(rates, own, day));
  return found.find((rate) => rate !== null) ?? null;
}

@Resolver(() => Amount)
export class AmountResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "The name of the legal reckoning unit in which the sum is counted; null where that is a currency.",
  })
  unitName(
    @Root() { unit, moment }: Amount,
    @Arg("language", () => LanguageScalar, IN_LANGUAGE) language: string | null,
    @Ctx() { library }: Context,
  ): Maybe<string | null> {
    if (kindOfId(unit) !== "unit") return null;
    return andThen(library.load(unitById, moment, unit), (found) => found?.name(language) ?? null);
  }

  @FieldResolver(() => ConvertedAmount, {
    nullable: true,
    description:
      "A sum in a legal reckoning unit as money, at the last value of the unit that the dataset holds on or before `asOf`. Null for a sum in a currency, and where it holds no value.",
  })
  inMoney(@Root() amount: Amount, @Ctx() context: Context): Maybe<ConvertedAmount | null> {
    const { unit, moment } = amount;
    if (kindOfId(unit) !== "unit") return null;
    return andThen(context.library.load(ratesOf, moment, unit), (rates) => {
      const own = ownRate(rates ?? [], moment.day);
      return own && convertAmount(context, amount, own.unit, moment.day);
    });
  }

  @FieldResolver(() => ConvertedAmount, {
    nullable: true,
    description:
      "The same sum in another currency, at the last rate that the dataset holds on or before a day; null where it holds none.",
  })
  in(
    @Root() amount: Amount,
    @Arg("currency", () => String, { description: "ISO 4217." }) currency: string,
    @Arg("on", () => DateScalar, { nullable: true, description: "The day of the rate; `asOf` if left out." }) on: Day | null,
    @Ctx() context: Context,
  ) {
    checkCurrency("currency", currency);
    return convertAmount(context, amount, currency, on ?? amount.moment.day);
  }
}
