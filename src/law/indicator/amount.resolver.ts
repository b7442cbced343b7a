import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/graphql/context.js";
import { DateScalar } from "../../platform/graphql/scalars.js";
import type { Day } from "../../platform/kernel/day.js";
import { badInput } from "../../platform/kernel/errors.js";
import { kindOfId } from "../../platform/kernel/id.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import { Amount } from "../offence/amount.type.js";
import { citationsOf } from "../source/source.type.js";
import { convert, rateOn } from "./convert.js";
import { ConvertedAmount } from "./converted-amount.type.js";
import { ratesOf } from "./indicator.reads.js";
import type { Indicator } from "./indicator.type.js";

/** Refuses a text that has not the form of a currency code. */
export function checkCurrency(argument: string, currency: string): void {
  if (!/^[A-Z]{3}$/.test(currency)) throw badInput(argument, `${JSON.stringify(currency)} is no ISO 4217 code; write USD`);
}

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
    const first = [...new Set(rates.map((rate) => rate.unit))]
      .map((own) => rateOn(rates, own, day))
      .find((rate) => rate !== null);
    if (!first) return null;
    return andThen(load(first.unit), (further) => {
      const second = rateOn(further, currency, day);
      return second && through([first, second]);
    });
  });
}

@Resolver(() => Amount)
export class AmountResolver {
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
