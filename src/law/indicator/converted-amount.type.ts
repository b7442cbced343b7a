import { Field, ObjectType } from "type-graphql";
import { DateScalar, DecimalScalar } from "../../platform/graphql/scalars.js";
import { Citation } from "../source/source.type.js";

@ObjectType({ description: "A sum in another currency, at a recorded rate." })
export class ConvertedAmount {
  @Field(() => DecimalScalar, { description: "The exact product, not rounded." }) value!: string;
  @Field(() => String, { description: "ISO 4217." }) currency!: string;

  @Field(() => DateScalar, {
    description:
      "The day of the rate used; where a reckoning unit was resolved first, the older of the two days. The day asked for where no rate was needed.",
  })
  rateDate!: string;

  @Field(() => [Citation], { description: "Where the rates come from; empty where none was needed." })
  citations!: readonly Citation[];
}
