import { Field, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../graphql/scalars.js";

@ObjectType({ description: "What a query costs, and what the asking client may still spend in this minute." })
export class RateLimit {
  @Field(() => Int, { description: "The cost of this query; or of the one given in `ofQuery`." })
  cost!: number;

  @Field(() => Int, { description: "The greatest cost that one query may have." })
  costLimit!: number;

  @Field(() => Int, { nullable: true, description: "What a client may spend in a minute; null where there is no such bound." })
  limit!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "What is left of `limit` after this query is paid for; null where there is no limit.",
  })
  remaining!: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the whole `limit` may be spent again; null where there is no limit.",
  })
  resetAt!: Date | null;
}
