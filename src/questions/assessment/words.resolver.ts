import { Arg, FieldResolver, Resolver, Root } from "type-graphql";
import { IN_WORDS_OF, inWordsOf } from "../../kits/in-words.js";
import { LanguageScalar } from "../../platform/graphql/scalars.js";
import { Assessment, ConditionTest, MinerAnswer, MinerQuestion, PresumedFact } from "./assessment.type.js";

@Resolver(() => Assessment)
export class AssessmentWordsResolver {
  @FieldResolver(() => String, { description: "Why, in words that can stand alone, with the unless." })
  because(@Root() assessment: Assessment, @Arg("language", () => LanguageScalar, IN_WORDS_OF) language: string | null) {
    return inWordsOf(language, () => assessment.because);
  }

  @FieldResolver(() => String, { description: "What the assessment is not, and how far the law of the place was reviewed." })
  notice(@Root() assessment: Assessment, @Arg("language", () => LanguageScalar, IN_WORDS_OF) language: string | null) {
    return inWordsOf(language, () => assessment.notice);
  }
}

@Resolver(() => MinerQuestion)
export class MinerQuestionWordsResolver {
  @FieldResolver(() => String, { description: "The question in plain words." })
  question(@Root() question: MinerQuestion, @Arg("language", () => LanguageScalar, IN_WORDS_OF) language: string | null) {
    return inWordsOf(language, () => question.question);
  }
}

@Resolver(() => MinerAnswer)
export class MinerAnswerWordsResolver {
  @FieldResolver(() => String, { description: "In words: up to 6,000 kWh a month; Southern Irkutsk Oblast; Yes." })
  label(@Root() answer: MinerAnswer, @Arg("language", () => LanguageScalar, IN_WORDS_OF) language: string | null) {
    return inWordsOf(language, () => answer.label);
  }
}

@Resolver(() => PresumedFact)
export class PresumedWordsResolver {
  @FieldResolver(() => String, { description: "What was presumed, in words." })
  text(@Root() presumed: PresumedFact, @Arg("language", () => LanguageScalar, IN_WORDS_OF) language: string | null) {
    return inWordsOf(language, () => presumed.text);
  }
}

@Resolver(() => ConditionTest)
export class ConditionTestWordsResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The condition in the project's own words, where it is none that is recorded, but where the law holds; null for a recorded one.",
  })
  ownText(@Root() test: ConditionTest, @Arg("language", () => LanguageScalar, IN_WORDS_OF) language: string | null) {
    return test.ownText === null ? null : inWordsOf(language, () => test.ownText as string);
  }
}
