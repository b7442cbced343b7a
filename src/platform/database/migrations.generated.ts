// Written by `npm run build` (scripts/collect.js) from the rooms. Do not edit.
import { Initial1764000000000 } from "../../../migrations/1764000000000-Initial.js";
import { Reader1764000000900 } from "../../../migrations/1764000000900-Reader.js";
import { MovedAddresses1764000001000 } from "../../../migrations/1764000001000-MovedAddresses.js";
import { WhenAndPerWhat1764000001100 } from "../../../migrations/1764000001100-WhenAndPerWhat.js";
import { PointInTimeIndexes1764000002000 } from "../../../migrations/1764000002000-PointInTimeIndexes.js";
import { IngestedSeeds1764000003000 } from "../../../migrations/1764000003000-IngestedSeeds.js";
import { ReadAndReviewed1764000004000 } from "../../../migrations/1764000004000-ReadAndReviewed.js";
import { Search1764100000000 } from "../../../migrations/1764100000000-Search.js";
import { Review1764200000000 } from "../../../migrations/1764200000000-Review.js";
import { OfficialTexts1764300000000 } from "../../../migrations/1764300000000-OfficialTexts.js";
import { PrivateAdditions1764400000000 } from "../../../migrations/1764400000000-PrivateAdditions.js";
import { TextsOfEarlierForms1764500000000 } from "../../../migrations/1764500000000-TextsOfEarlierForms.js";
import { PeriodsOfUnits1764600000000 } from "../../../migrations/1764600000000-PeriodsOfUnits.js";
import { ReviewWords1764700000000 } from "../../../migrations/1764700000000-ReviewWords.js";
import { ChangeWords1764800000000 } from "../../../migrations/1764800000000-ChangeWords.js";
import { ClassesOfOffenders1764900000000 } from "../../../migrations/1764900000000-ClassesOfOffenders.js";
import { StandingRows1765000000000 } from "../../../migrations/1765000000000-StandingRows.js";

export const MIGRATIONS = [
  Initial1764000000000,
  Reader1764000000900,
  MovedAddresses1764000001000,
  WhenAndPerWhat1764000001100,
  PointInTimeIndexes1764000002000,
  IngestedSeeds1764000003000,
  ReadAndReviewed1764000004000,
  Search1764100000000,
  Review1764200000000,
  OfficialTexts1764300000000,
  PrivateAdditions1764400000000,
  TextsOfEarlierForms1764500000000,
  PeriodsOfUnits1764600000000,
  ReviewWords1764700000000,
  ChangeWords1764800000000,
  ClassesOfOffenders1764900000000,
  StandingRows1765000000000,
];
