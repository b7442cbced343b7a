import { Arg, Field, ObjectType } from "type-graphql";
import { Node } from "../../platform/graphql/node.js";
import { allLanguages, IN_LANGUAGE, inLanguage, LocalizedText, RecordedNode } from "../../platform/graphql/recorded.js";
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
  @Field(() => String, { description: "Its slug, which arguments take: digital-asset, digital-mining, digital-token." })
  get code() {
    return this.row.code;
  }

  @Field(() => String, { description: "Its label in the language asked for, or else in English." })
  prefLabel(@Arg("language", () => LanguageScalar, IN_LANGUAGE) language: string | null): string {
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

/** Descriptions of the code and the label of an element, for definitions and comparisons. */
export const ELEMENT_CODE = { description: "The slug of the element: means-of-payment, financial-instrument, property-right." };
export const ELEMENT_LABEL = { description: "The name of the element, in English." };

@ObjectType({ implements: Node, description: "Something that definitions can turn on." })
export class Element extends RecordedNode<ElementRow> implements Node {
  @Field(() => String, ELEMENT_CODE) get code() {
    return this.row.code;
  }
  @Field(() => String, ELEMENT_LABEL) get label() {
    return this.row.label;
  }
  @Field(() => String, { nullable: true, description: "What it covers, and what it does not." }) get note() {
    return this.row.scope_note;
  }
}

@ObjectType({ description: "Something that definitions of a concept can turn on, and what one of them says of it." })
export class DefinitionElement {
  @Field(() => String, ELEMENT_CODE) code!: string;

  @Field(() => String, ELEMENT_LABEL) label!: string;
  @Field(() => Stance, { description: "Whether the definition includes or excludes it, or is silent on it." }) stance!: Stance;
  @Field(() => String, {
    nullable: true,
    description: "What in the definition decided the stance; null where the words speak for themselves.",
  })
  note!: string | null;
}

@ObjectType({ implements: [LegalStatement, Node], description: "What a statute means by a term." })
export class Definition extends LegalStatement<DefinitionRow> {
  @Field(() => String, { description: "The term that is defined, in English." }) get term() {
    return this.row.term;
  }
  @Field(() => LocalizedText, {
    nullable: true,
    description: "The term in the statute's own language; null where that is not recorded.",
  })
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
