import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { idOfCode } from "../../law/jurisdiction/jurisdiction.reads.js";
import type { Jurisdiction } from "../../law/jurisdiction/jurisdiction.type.js";
import { MomentArgs } from "../../platform/graphql/args.js";
import { type Context, dayAsked, momentOf } from "../../platform/graphql/context.js";
import type { Day } from "../../platform/kernel/day.js";
import { badInput } from "../../platform/kernel/errors.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import { assess } from "./assess.js";
import { type LawOfPlaces, loadLaw, loadPlaces } from "./assessment.reads.js";
import { Assessment } from "./assessment.type.js";
import { MinerInput } from "./miner.input.js";
import { checkMiner, knownOf } from "./miner.js";
import { noticeOfNoData, noticeOn } from "./notice.js";
import { type Place, placeIn } from "./place.js";

@Resolver()
export class AssessmentResolver {
  @Query(() => Assessment, {
    nullable: true,
    description:
      "What the recorded law says of a miner on a day. A place that the dataset does not cover has the verdict NO_DATA.",
  })
  assessMining(
    @Arg("miner", () => MinerInput, { description: "What is known of the miner; what is left out is unknown." })
    miner: MinerInput,
    @Args(() => MomentArgs) time: MomentArgs,
    @Ctx() context: Context,
  ): Maybe<Assessment> {
    const moment = momentOf(context, time);
    const day = dayAsked(context, time);
    const id = idOfCode("miner.jurisdiction", miner.jurisdiction);
    checkMiner(miner);
    return andThen(loadPlaces(context, moment), (all) => {
      const place = placeIn(all, id, miner.outsideRecordedParts ?? null);
      if (!place) return noData(miner, day);
      if (place.possible.length === 0) {
        throw badInput("miner.outsideRecordedParts", `the dataset knows no part of ${place.self.code}`);
      }
      const ids = [...place.chain, ...place.parts].map((each) => each.address);
      return andThen(loadLaw(context, moment, ids), (law) => assessmentOf(miner, day, place, all, law));
    });
  }
}

function assessmentOf(
  miner: MinerInput,
  day: Day,
  place: Place,
  all: readonly Jurisdiction[],
  { rules, offences, statuses }: LawOfPlaces,
): Assessment {
  checkOtherFacts(miner, { rules, offences });
  const statusOfPlace = new Map(statuses.map((status) => [status.row.jurisdiction_id, status.code]));
  const nearest = (chain: readonly Jurisdiction[]) =>
    statusOfPlace.get(chain.find(({ address }) => statusOfPlace.has(address))?.address ?? "") ?? null;
  const result = assess({
    day,
    subject: miner.subject,
    known: knownOf(miner, place),
    place,
    places: new Map(all.map((each) => [each.address, each])),
    rules,
    offences,
    statuses: place.possible.map(nearest),
  });
  return { asOf: day, notice: noticeOn(place, day), ...result };
}

/** A text that no condition has would be passed over in silence; it is refused instead. */
function checkOtherFacts({ otherFacts }: MinerInput, { rules, offences }: Pick<LawOfPlaces, "rules" | "offences">): void {
  const conditions = [
    ...rules.flatMap(({ row }) => [...row.conditions, ...row.met_when]),
    ...offences.flatMap(({ row }) => row.conditions),
  ];
  const texts = new Set(conditions.filter(({ fact }) => fact === "OTHER").map(({ text }) => text));
  const unknown = otherFacts?.find(({ text }) => !texts.has(text));
  if (unknown)
    throw badInput("miner.otherFacts", `no condition of the law of the place has the text ${JSON.stringify(unknown.text)}`);
}

function noData({ jurisdiction }: MinerInput, asOf: Day): Assessment {
  const ifProposalsPass = { findings: [], exposure: [] };
  const nothing = { findings: [], exposure: [], missingFacts: [], ifProposalsPass };
  return {
    asOf,
    verdict: "NO_DATA",
    because: "The dataset does not cover the place.",
    ...nothing,
    notice: noticeOfNoData(jurisdiction),
  };
}
