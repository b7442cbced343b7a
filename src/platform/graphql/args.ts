import { ArgsType, Field, Int } from "type-graphql";
import { DateScalar, DateTimeScalar } from "./scalars.js";

/** Options of arguments that many fields take, each described once. */
const AS_OF = { nullable: true, description: "The day whose law is asked for; today (UTC) if left out." };
const KNOWN_AT = {
  nullable: true,
  description:
    "The instant in the past at which this dataset said so; now if left out. Before the first release: BEFORE_FIRST_RELEASE.",
};
const FIRST = {
  nullable: true,
  description: "How many, from the start or after `after`: 1 to 100; 20 where no number is given.",
};
const AFTER = { nullable: true, description: "A cursor of this list: the page begins after it." };

/** The argument `filter` of a list of law. */
export const filterOf = (what: string) => ({
  nullable: true,
  description: `Which ${what} the list holds; without it, those in force on \`asOf\`.`,
});

@ArgsType()
export class MomentArgs {
  @Field(() => DateScalar, AS_OF) asOf?: string | null;
  @Field(() => DateTimeScalar, KNOWN_AT) knownAt?: Date | null;
}

/** A page of a list: the first so many after a cursor, or the last so many before one. */
export interface PageInput {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  /** Whether the total is asked for with the page; no argument, but seen from what is asked below the field (total.ts). */
  readonly counted?: boolean;
}

@ArgsType()
export class PageArgs implements PageInput {
  @Field(() => Int, FIRST) first?: number | null;
  @Field(() => String, AFTER) after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many, from the end or before `before`: 1 to 100. Not together with `first`.",
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "A cursor of this list: the page ends before it." })
  before?: string | null;
}

@ArgsType()
export class RootPageArgs extends PageArgs {
  @Field(() => DateScalar, AS_OF) asOf?: string | null;
  @Field(() => DateTimeScalar, KNOWN_AT) knownAt?: Date | null;
}
