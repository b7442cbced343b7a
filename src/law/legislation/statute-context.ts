import type { SeedSpan } from "../../kits/seeds/days.js";
import type { SeedContext } from "../../kits/seeds/seed-kind.js";
import type { CitationSeed } from "../source/evidence.seed.js";
import type { StatementLife, StatuteForce } from "./force.js";

/** What decides, in the seed of a statement or of a provision's version, on which days it is law. */
export interface DatedSeed extends SeedSpan {
  readonly broughtBy?: string;
  readonly enacted?: string;
  readonly inForceBy?: string;
  readonly citations?: readonly CitationSeed[];
}

/** What a seed in the file of a statute does not say itself. */
export interface StatuteContext extends SeedContext {
  readonly statute: string;
  /** The statute's own force. */
  readonly force: StatuteForce;
  /** The life of a statement. */
  readonly lifeOf: (seed: DatedSeed) => StatementLife;
  /** The life of a version of a provision. */
  readonly lifeOfVersion: (seed: DatedSeed) => StatementLife;
  /** The life of an amendment that the statute makes: it has effect from its day on, or with the statute. */
  readonly lifeOfAmendment: (seed: { readonly effective?: string }) => StatementLife;
}
