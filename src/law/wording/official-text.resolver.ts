import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { PageArgs, RootPageArgs } from "../../platform/graphql/args.js";
import { type Context, momentOf } from "../../platform/graphql/context.js";
import { cursorsOf } from "../../platform/graphql/page.js";
import { LanguageScalar } from "../../platform/graphql/scalars.js";
import { pageOfWhole } from "../../platform/graphql/whole-page.js";
import { andThen } from "../../platform/kernel/maybe.js";
import { statuteById } from "../legislation/legislation.reads.js";
import { Statute } from "../legislation/legislation.type.js";
import {
  documentOfText,
  keyOfText,
  keyOfUnit,
  OfficialTextConnection,
  officialTexts,
  statuteOfText,
  TextUnitConnection,
  textUnits,
  unitsKey,
  wordingOfUnit,
} from "./official-text.reads.js";
import { OfficialText, TextUnit } from "./official-text.type.js";
import { importAt } from "./wording.resolver.js";
import { Wording } from "./wording.type.js";

/** What it takes to put a whole text together, in points of the limits, and a unit with its parts. */
const POINTS = { document: 5_000, words: 100 } as const;

/** Of how many parts the words of one unit are given at most: those of a chapter, and not those of a code. */
const MOST_PARTS = 1_000;

@ArgsType()
class OfficialTextArgs extends RootPageArgs {
  @Field(() => String, { nullable: true, description: "Only texts of this work, as its source names it." }) work?: string | null;
  @Field(() => LanguageScalar, { nullable: true, description: "Only texts in this language." }) language?: string | null;
}

@Resolver(() => OfficialText)
export class OfficialTextResolver {
  @Query(() => OfficialTextConnection, {
    nullable: true,
    description:
      "The official texts that the operator of this server imported, as they stand on `asOf`, also of laws that the dataset does not have; null where the operator shows none.",
  })
  officialTexts(@Args(() => OfficialTextArgs) args: OfficialTextArgs, @Ctx() context: Context) {
    const moment = momentOf(context, args);
    const number = importAt(context, moment);
    if (number === null) return null;
    const { work, language } = args;
    return andThen(context.library.load(officialTexts, moment, String(number)), (all) => {
      const wanted = (all ?? []).filter(({ row }) => (!work || row.work === work) && (!language || row.language === language));
      const list = cursorsOf("officialTexts", moment, () => ({ work, language }));
      return new OfficialTextConnection(pageOfWhole(list, wanted, keyOfText, args));
    });
  }

  @FieldResolver(() => Statute, { nullable: true, description: "The statute of the dataset that it is of; null where none is." })
  statute(@Root() { row, moment }: OfficialText, @Ctx() context: Context) {
    return andThen(
      context.library.load(statuteOfText, moment, row.id),
      (id) => id && context.library.load(statuteById, moment, id),
    );
  }

  @FieldResolver(() => TextUnitConnection, {
    description: "Its units right under one of them, or those at its top, in their order.",
  })
  units(
    @Root() { row, moment }: OfficialText,
    @Arg("under", () => String, { nullable: true, description: "The eId of the unit whose parts are wanted." }) under:
      | string
      | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ) {
    return andThen(context.library.load(textUnits, moment, unitsKey(row, "under", under ?? "")), (units) => {
      const list = cursorsOf("units", moment, () => ({ of: row.id, under }));
      return new TextUnitConnection(pageOfWhole(list, units ?? [], keyOfUnit, args));
    });
  }

  @FieldResolver(() => TextUnit, { nullable: true, description: "One of its units by its eId; null where it has none of that." })
  unit(
    @Root() { row, moment }: OfficialText,
    @Arg("eId", () => String, { description: "Its eId: sec_3-7." }) eId: string,
    @Ctx() context: Context,
  ) {
    return andThen(context.library.load(textUnits, moment, unitsKey(row, "is", eId)), (units) => units?.[0] ?? null);
  }

  @FieldResolver(() => String, {
    complexity: POINTS.document,
    description: "The whole of it as a document of Akoma Ntoso 3.0, with its source and licence.",
  })
  akn(@Root() { row, moment }: OfficialText, @Ctx() context: Context) {
    return context.library.load(documentOfText, moment, JSON.stringify(row));
  }
}

@Resolver(() => TextUnit)
export class TextUnitResolver {
  @FieldResolver(() => Wording, {
    nullable: true,
    complexity: ({ childComplexity }) => POINTS.words + childComplexity,
    description: `Its words and those of its parts; null for a unit of more than ${MOST_PARTS} parts, whose words are theirs.`,
  })
  wording(@Root() { row, moment }: TextUnit, @Ctx() context: Context) {
    if (row.parts > MOST_PARTS) return null;
    return context.library.load(wordingOfUnit, moment, `${row.text.shown} ${row.text.id} ${row.position}`);
  }
}
