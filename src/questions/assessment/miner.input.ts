import { Field, Float, ID, InputType } from "type-graphql";
import { Subject } from "../../law/rule/rule.vocabulary.js";
import { DecimalScalar } from "../../platform/graphql/scalars.js";

@InputType({ description: "A sum of money." })
export class MoneyInput {
  @Field(() => DecimalScalar, { description: "An exact amount, as text." }) value!: string;
  @Field(() => String, { description: "ISO 4217." }) currency!: string;
}

@InputType({
  description: "A fact that no other field has, by the id of the condition that tells it or by its words; one of the two.",
})
export class OtherFactInput {
  @Field(() => ID, {
    nullable: true,
    description: "The `conditionId` of a question, or of a condition whose fact is OTHER.",
  })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The `text` of a condition whose fact is OTHER, word for word, as a finding shows it. Ids last longer than words.",
  })
  text?: string | null;

  @Field(() => Boolean, { description: "Whether what the text says is so." })
  holds!: boolean;
}

@InputType({ description: "A miner, as far as known. What is not said is not known: it is neither true nor false." })
export class MinerInput {
  @Field(() => String, {
    description:
      "The most specific place known, by code or by name in any language, RU-IRK rather than RU: its parents' law applies too. Law of a part of the place given is undetermined, and AREA is a missing fact. A name that several places have is refused.",
  })
  jurisdiction!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the mining is done in none of the parts of the place that the dataset knows, such as RU-IRK for RU: then their law does not apply.",
  })
  outsideRecordedParts?: boolean | null;

  @Field(() => Subject, { description: "What the miner is; ANYONE says nothing and is refused." })
  subject!: Subject;

  @Field(() => Float, { nullable: true, description: "Electricity used for mining in a month, in kilowatt hours." })
  electricityKwhPerMonth?: number | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: "The price paid per kilowatt hour; compared only with bounds in the same currency.",
  })
  electricityPrice?: MoneyInput | null;

  @Field(() => Float, { nullable: true, description: "Electric capacity of the site, in megawatts." })
  capacityMw?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Where the power comes from: NATIONAL_GRID, IMPORTED, OWN_OFF_GRID, RENEWABLE, CARBON_BASED_FUEL, COAL, OIL or NATURAL_GAS; several that are true together with a comma between them; NOT_ before one says that it is not true: RENEWABLE, NOT_OWN_OFF_GRID.",
  })
  energySource?: string | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: "Income from mining; compared only with bounds in the same currency.",
  })
  income?: MoneyInput | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the miner is a foreign person." })
  foreign?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the miner is in the register that the law keeps of miners." })
  registered?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the miner holds the licence or permit that the law requires." })
  licensed?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether several people act as an organised group." })
  organisedGroup?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the income or damage passes the threshold of the aggravated case.",
  })
  outsizedProfit?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether power is taken from the public grid." })
  usesGrid?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the authority was told of the mining as the law requires." })
  notifiedAuthority?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the mining is done in an accredited pool." })
  memberOfAccreditedPool?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the mining project, its site or its connection is a new one." })
  newProject?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the mining is proof-of-work mining." })
  proofOfWork?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the mining is organised for profit." })
  forProfit?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the mining is done in a private home." })
  inHome?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the site lies in a residential zone." })
  inResidentialZone?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the site lies in a zone for industry." })
  inIndustrialZone?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the mining is done on agricultural land." })
  onFarmLand?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the mining is done in a data centre of the kind that the law asks for.",
  })
  inDataCentre?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the mining is done at another address than the registered one." })
  atOtherAddress?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the general rules on noise are kept." })
  keepsNoiseRules?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the miner is a resident of the special zone that the law names, or counts as one.",
  })
  zoneResident?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the miner's licence is suspended." })
  licenceSuspended?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the miner, or one who stands behind it, has a conviction or is on a list that shuts out of mining.",
  })
  convicted?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the miner transmits, dispatches, generates or trades electricity.",
  })
  inPowerBusiness?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the miner has the ties to a listed foreign country that shut out of mining.",
  })
  prohibitedForeignParty?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether other individuals work for the miner." })
  usesOthersLabour?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether data-centre services are sold to others." })
  sellsDataCentreServices?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether services with crypto-assets that the law of the place licenses, such as exchange or custody, are provided to others.",
  })
  providesCryptoServices?: boolean | null;

  @Field(() => [OtherFactInput], {
    nullable: true,
    description: "Facts that no other field has, at most 50; without them, whatever turns on an OTHER condition is undetermined.",
  })
  otherFacts?: OtherFactInput[] | null;
}
