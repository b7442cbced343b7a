import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { say } from "../../kits/words/say.js";
import { jurisdictionById } from "../../law/jurisdiction/jurisdiction.reads.js";
import { Jurisdiction, type MiningStatus } from "../../law/jurisdiction/jurisdiction.type.js";
import { loadPlaces } from "../../law/jurisdiction/place-index.js";
import { loadPlaceNames, recordedPlace } from "../../law/jurisdiction/place-names.reads.js";
import { optionsOf } from "../../law/offence/maximum.js";
import { PenaltyOption } from "../../law/offence/offence.type.js";
import { ofPenalties } from "../../law/offence/penalties-of.js";
import { Subject } from "../../law/rule/rule.vocabulary.js";
import { MomentArgs } from "../../platform/graphql/args.js";
import { type Context, dayAsked, dayOfReading, momentOf } from "../../platform/graphql/context.js";
import { badInput } from "../../platform/kernel/errors.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import { WEIGHT } from "../../platform/kernel/memory.js";
import { message } from "../../platform/kernel/message.js";
import type { ShelfLabel } from "../../platform/kernel/shelves.js";
import { assess, type Result } from "./assess.js";
import { assessmentCost } from "./assessment.cost.js";
import { type LawOfPlaces, loadLaw } from "./assessment.reads.js";
import { Assessment, Exposure, type MinerAnswer, MinerQuestion } from "./assessment.type.js";
import { Presumption } from "./assessment.vocabulary.js";
import { CompiledLaw } from "./compiled-law.js";
import { MinerInput } from "./miner.input.js";
import { checkMiner, checkSubject, knownOf } from "./miner.js";
import { noticeOfNoData, noticeOn, partsMakeLaw } from "./notice.js";
import { othersSaid } from "./other-facts.js";
import { type Place, placeIn } from "./place.js";
import { statusAt, statusFor } from "./statuses.js";
import type { Status } from "./verdict.js";

/** A place of which something is asked, with its law. */
interface Asked {
  readonly place: Place;
  readonly law: CompiledLaw;
  readonly statuses: readonly MiningStatus[];
}

@Resolver()
export class AssessmentResolver {
  @Query(() => Assessment, {
    nullable: true,
    complexity: assessmentCost,
    description:
      "What the recorded law says of a miner on a day. A place that the dataset does not cover has the verdict NO_DATA.",
  })
  assessMining(
    @Arg("miner", () => MinerInput, { description: "What is known of the miner; what is left out is unknown." })
    miner: MinerInput,
    @Arg("presume", () => Presumption, {
      defaultValue: "ORDINARY_CASE",
      description: "What is taken as so where nothing is said.",
    })
    presume: Presumption,
    @Args(() => MomentArgs) time: MomentArgs,
    @Ctx() context: Context,
  ): Maybe<Assessment> {
    const day = dayAsked(context, time);
    checkMiner(miner);
    return andThen(lawFor(context, time, miner.jurisdiction, "miner.jurisdiction", miner.subject), (asked) => {
      if (!asked) return notCovered(context, time, miner.jurisdiction);
      const { place, law, statuses } = asked;
      if (miner.outsideRecordedParts === false && place.parts.length === 0) {
        throw badInput("miner.outsideRecordedParts", message`the dataset knows no part of ${place.self.code}`);
      }
      const others = othersSaid(miner, [...law.here.rules, ...law.here.offences]);
      const result = assess({ law, known: knownOf(miner, place, others), presume: presume === "ORDINARY_CASE" });
      const otherParts = miner.outsideRecordedParts !== false && partsMakeLaw(place, law.here.rules);
      const notice = () => noticeOn(place, day, dayOfReading(context, time.knownAt), otherParts);
      return new Assessment(result, day, notice, statuses, { placeId: place.self.id, moment: momentOf(context, time) });
    });
  }

  @Query(() => [MinerQuestion], {
    nullable: true,
    complexity: assessmentCost,
    description:
      "What matters in a place for such a miner, most telling first: what a form should ask, in the ordinary case. Empty where nothing that could be said decides whether one may mine; null where the dataset does not cover the place.",
  })
  minerFacts(
    @Arg("jurisdiction", () => String, { description: "The place, by code or by name." }) jurisdiction: string,
    @Arg("subject", () => Subject, { description: "What the miner is; ANYONE says nothing and is refused." }) subject: Subject,
    @Args(() => MomentArgs) time: MomentArgs,
    @Ctx() context: Context,
  ): Maybe<MinerQuestion[] | null> {
    checkSubject("subject", subject);
    return andThen(lawFor(context, time, jurisdiction, "jurisdiction", subject), (asked) => {
      if (!asked) return null;
      const { turnsOn } = assess({ law: asked.law, known: new Map(), presume: true });
      return turnsOn.map(withoutVerdicts);
    });
  }
}

@Resolver(() => Assessment)
export class AssessmentPlaceResolver {
  @FieldResolver(() => Jurisdiction, {
    nullable: true,
    description: "The recorded place that was meant, whether by code or by name; null where the dataset does not cover it.",
  })
  jurisdiction(@Root() { asked }: Assessment, @Ctx() { library }: Context) {
    return asked && library.load(jurisdictionById, asked.moment, asked.placeId);
  }
}

@Resolver(() => Exposure)
export class ExposureResolver {
  @FieldResolver(() => [PenaltyOption], {
    description:
      "The penalties of the offence that this kind of miner can suffer: one option is imposed, all of it together. Where the kind of miner leaves open what person it is, as of an operator, or the class is narrower, each penalty says in `appliesTo` whose it is.",
  })
  penaltyOptions(@Root() { offence, offender }: Exposure, @Ctx() context: Context) {
    return ofPenalties(offence, context, offender, optionsOf);
  }
}

/** A question whose words are still told in the language in which they are read. */
function withoutVerdicts(question: MinerQuestion): MinerQuestion {
  const answers = question.answers.map(
    (answer): MinerAnswer => Object.create(answer, { verdict: { value: null }, ends: { value: null } }),
  );
  return Object.create(question, { answers: { value: answers } });
}

/** The law of a place for one kind of miner on the day that is asked for; null where the dataset does not cover the place. */
function lawFor(context: Context, time: MomentArgs, text: string, argument: string, subject: Subject): Maybe<Asked | null> {
  const moment = momentOf(context, time);
  const day = dayAsked(context, time);
  return andThen(recordedPlace(context, moment, argument, text), (row) => {
    if (!row) return null;
    const key = `${row.id} ${subject} ${day}`;
    const kept = context.library.kept<Compiled>(COMPILED, moment, key);
    // With its own place: the law tells spots apart as the objects that they are.
    if (kept) return { ...kept, law: kept.law.opened() };
    return andThen(loadPlaces(context, moment), (places) => {
      const place = placeIn(places, row);
      return andThen(loadLaw(context, moment, place), (found) => {
        const law = new CompiledLaw({ day, subject, place, places, ...lawOf(place, subject, found) });
        const compiled = { place, law, statuses: found.statuses, [WEIGHT]: law[WEIGHT] };
        context.library.keep<Compiled>(COMPILED, moment, key, compiled);
        return { ...compiled, law: law.opened() };
      });
    });
  });
}

/** The answer for a place of which nothing is recorded. */
function notCovered(context: Context, time: MomentArgs, text: string): Maybe<Assessment> {
  return andThen(loadPlaceNames(context, momentOf(context, time)), (names) => {
    const notice = () => noticeOfNoData(text, names.around(text));
    return new Assessment(NO_DATA, dayAsked(context, time), notice, [], null);
  });
}

/** The law of a place is made ready once a release, and kept as long as there is room. */
const COMPILED: ShelfLabel = { name: "assessment.compiled" };
interface Compiled extends Pick<Asked, "place" | "law" | "statuses"> {
  readonly [WEIGHT]: number;
}

function lawOf(place: Place, subject: Subject, { rules, offences, statuses }: LawOfPlaces) {
  const byPlace = new Map(statuses.map((status): [string, Status] => [status.row.jurisdiction_id, statusFor(subject, status)]));
  return { rules, offences, statuses: place.spots.map(({ chain }) => statusAt(chain, byPlace)) };
}

const NO_DATA: Result = {
  verdict: "NO_DATA",
  get because() {
    return say("because.notCovered");
  },
  turnsOn: [],
  presumed: [],
  duties: [],
  findings: [],
  exposure: [],
  missingFacts: [],
  ifProposalsPass: { findings: [], exposure: [] },
};
