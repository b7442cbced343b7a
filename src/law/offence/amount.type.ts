import { Field, ObjectType } from "type-graphql";
import { DecimalScalar, DurationScalar } from "../../platform/graphql/scalars.js";
import type { Moment } from "../../platform/kernel/moment.js";

@ObjectType({ description: "A sum in a currency, or in a legal reckoning unit (a monthly calculation index, a base unit)." })
export class Amount {
  constructor(
    readonly amount: string,
    readonly unitCode: string,
    readonly countedBy: string | null,
    readonly moment: Moment,
  ) {}

  @Field(() => DecimalScalar, { description: "The sum, an exact decimal, in `unit`." }) get value() {
    return this.amount;
  }
  @Field(() => String, {
    description: "A currency, ISO 4217: RUB. Or the id of a legal reckoning unit: /unit/uz/base-calculation-amount.",
  })
  get unit() {
    return this.unitCode;
  }
  @Field(() => String, {
    nullable: true,
    description: "What the sum is due for each of (a machine, a violation and day); null where it is the whole.",
  })
  get per() {
    return this.countedBy;
  }
}

const MINIMUM = { nullable: true, description: "The least, included; null where no least is given." };
const MAXIMUM = { nullable: true, description: "The most, included; null where no most is given." };

@ObjectType({ description: "Bounds of a sum, both included; null where the sources give none." })
export class AmountRange {
  @Field(() => Amount, MINIMUM) minimum!: Amount | null;
  @Field(() => Amount, MAXIMUM) maximum!: Amount | null;
}

@ObjectType({
  description: "A fine that is counted as a multiple of something; both bounds included, null where the law gives none.",
})
export class FineMultiple {
  @Field(() => DecimalScalar, { nullable: true, description: "At least so many times." }) minimum!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "At most so many times." }) maximum!: string | null;
  @Field(() => String, { description: "What is multiplied: the gain, the tax evaded, a fee." }) of!: string;
}

@ObjectType({ description: "Bounds of a length of time, both included; null where the sources give none." })
export class DurationRange {
  @Field(() => DurationScalar, MINIMUM) minimum!: string | null;
  @Field(() => DurationScalar, MAXIMUM) maximum!: string | null;
}
