import { ArgsType, Field, Int } from "type-graphql";
import { DateScalar, DateTimeScalar } from "./scalars.js";

@ArgsType()
export class MomentArgs {
  @Field(() => DateScalar, { nullable: true, description: "The day whose law is asked for; today (UTC) if left out." })
  asOf?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "The instant in the past at which this dataset said so; now if left out. Before the first release: BEFORE_FIRST_RELEASE.",
  })
  knownAt?: Date | null;
}

/** A page of a list: the first so many after a cursor, or the last so many before one. */
export interface PageInput {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

@ArgsType()
export class PageArgs implements PageInput {
  @Field(() => Int, {
    nullable: true,
    description: "How many, from the start or after `after`: 1 to 100; 20 if neither `first` nor `last` is given.",
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "A cursor of this list: what comes after it." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many, from the end or before `before`: 1 to 100. Not together with `first`.",
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "A cursor of this list: what comes before it." })
  before?: string | null;
}

@ArgsType()
export class RootPageArgs extends PageArgs {
  @Field(() => DateScalar, { nullable: true, description: "The day whose law is asked for; today (UTC) if left out." })
  asOf?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "The instant in the past at which this dataset said so; now if left out.",
  })
  knownAt?: Date | null;
}
