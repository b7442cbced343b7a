import { Arg, Field, ObjectType } from "type-graphql";
import { Node } from "../../platform/graphql/node.js";
import { allLanguages, inLanguage, LocalizedText, RecordedNode } from "../../platform/graphql/recorded.js";
import { LanguageScalar } from "../../platform/graphql/scalars.js";
import { LegalStatement } from "../statement/statement.type.js";
import type { ConceptRow, ElementRow } from "./concept.row.js";
import type { DefinitionRow } from "./definition.row.js";
import { Stance } from "./definition.vocabulary.js";

@ObjectType({
  implements: Node,
  description: "A cross-jurisdiction idea that national terms define, each in its own way (SKOS).",
})
export class Concept extends RecordedNode<ConceptRow> implements Node {
  @Field(() => String, { description: "Its slug: digital-asset, digital-mining, digital-token." })
  get code() {
    return this.row.code;
  }

  @Field(() => String, { description: "Its label in the language asked for, or else in English." })
  prefLabel(@Arg("language", () => LanguageScalar, { nullable: true, defaultValue: "en" }) language: string | null): string {
    return inLanguage(this.row.pref_labels, language);
  }

  @Field(() => [LocalizedText], { description: "Its preferred label in every recorded language." })
  get prefLabels() {
    return allLanguages(this.row.pref_labels);
  }

  @Field(() => [LocalizedText], { description: "Other names of the same idea." })
  get altLabels() {
    return this.row.alt_labels;
  }

  @Field(() => String, { description: "What it covers, and what it does not." })
  get scopeNote() {
    return this.row.scope_note;
  }
}

@ObjectType({ implements: Node, description: "Something that definitions can turn on." })
export class Element extends RecordedNode<ElementRow> implements Node {
  @Field(() => String, { description: "Its slug in a controlled vocabulary: means-of-payment." }) get code() {
    return this.row.code;
  }
  @Field(() => String) get label() {
    return this.row.label;
  }
  @Field(() => String, { nullable: true, description: "What it covers, and what it does not." }) get note() {
    return this.row.scope_note;
  }
}

@ObjectType({ description: "Something that definitions of a concept can turn on, and what one of them says of it." })
export class DefinitionElement {
  @Field(() => String, {
    description: "Its slug in a controlled vocabulary: means-of-payment, financial-instrument, property-right.",
  })
  code!: string;

  @Field(() => String) label!: string;
  @Field(() => Stance) stance!: Stance;
  @Field(() => String, { nullable: true, description: "What decided the stance." }) note!: string | null;
}

@ObjectType({ implements: [LegalStatement, Node], description: "What a statute means by a term." })
export class Definition extends LegalStatement<DefinitionRow> {
  @Field(() => String) get term() {
    return this.row.term;
  }
  @Field(() => LocalizedText, { nullable: true, description: "The term in the statute's own language." })
  get localTerm() {
    return this.row.local_term;
  }

  @Field(() => String, { description: "What the term means, restated." }) get meaning() {
    return this.row.meaning;
  }

  @Field(() => [String], { description: "What belongs to the notion, point by point, in words." })
  get includes() {
    return this.row.includes;
  }

  @Field(() => [String], { description: "What does not belong to it, point by point, in words." })
  get excludes() {
    return this.row.excludes;
  }
}
