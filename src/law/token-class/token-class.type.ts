import { Field, ObjectType } from "type-graphql";
import { Node } from "../../platform/graphql/node.js";
import { LocalizedText } from "../../platform/graphql/recorded.js";
import { LegalStatement } from "../statement/statement.type.js";
import type { TokenClassRow } from "./token-class.row.js";

@ObjectType({ implements: [LegalStatement, Node], description: "A class into which a law sorts digital assets or tokens." })
export class TokenClass extends LegalStatement<TokenClassRow> {
  @Field(() => String, { description: "What the law calls the class, in English." }) get name() {
    return this.row.name;
  }
  @Field(() => LocalizedText, {
    nullable: true,
    description: "Its name in the statute's own language; null where that is not recorded.",
  })
  get localName() {
    return this.row.local_name;
  }

  @Field(() => String, { description: "What makes an asset belong to the class." }) get criteria() {
    return this.row.criteria;
  }
  @Field(() => [String], { description: "What holding one gives, point by point, in words." }) get rights() {
    return this.row.rights;
  }
  @Field(() => [String], { description: "What holding one expressly does not give, point by point, in words." })
  get exclusions() {
    return this.row.exclusions;
  }
  @Field(() => [String], { description: "Assets that the sources name as belonging to the class." }) get examples() {
    return this.row.examples;
  }
}
