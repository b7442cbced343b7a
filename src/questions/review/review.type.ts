import { Field, Int, ObjectType } from "type-graphql";
import { Recorded } from "../../platform/graphql/recorded.js";
import { DateScalar } from "../../platform/graphql/scalars.js";
import { ReviewKind } from "./review.vocabulary.js";
import type { ReviewItemRow } from "./review-item.row.js";

@ObjectType({ description: "Something in the dataset that an editor should look at, and where." })
export class ReviewItem extends Recorded<ReviewItemRow> {
  @Field(() => ReviewKind, { description: "Why it should be looked at." }) get kind() {
    return this.row.kind;
  }
  @Field(() => DateScalar, { description: "Since when it is due; 2009-01-03 where it has been so from the first." }) get due() {
    return this.row.due;
  }
  @Field(() => String, { description: "The file below the folder of seeds." }) get file() {
    return this.row.file;
  }
  @Field(() => Boolean, {
    complexity: 0,
    description: "Whether it is about private additions of whoever runs this server; see `Node.private`.",
  })
  get private(): boolean {
    return this.row.private ?? false;
  }
  @Field(() => Int, { description: "The line of the file, as it was when the release was made." }) get line() {
    return this.row.line;
  }
}
