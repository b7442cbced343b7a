import { Field, InterfaceType } from "type-graphql";
import type { Database } from "../../platform/database/query.js";
import { Node } from "../../platform/graphql/node.js";
import { NOTE } from "../../platform/graphql/recorded.js";
import { DateScalar } from "../../platform/graphql/scalars.js";
import type { Reads } from "../../platform/kernel/loader.js";
import type { Maybe } from "../../platform/kernel/maybe.js";
import type { Territories } from "../jurisdiction/scope.js";
import type { Forced } from "../legislation/force.sql.js";
import { DAYS_OF_LAW, IN_FORCE_BY, inForceByOf, Period, periodOf } from "../source/period.type.js";
import { EvidencedNode } from "../source/source.type.js";
import { FORCE_ON_DAY, LegalForce } from "../source/source.vocabulary.js";
import type { StatementRow } from "./statement.row.js";

/** What definitions, token classes, rules, offences and taxes have in common. */
@InterfaceType("LegalStatement", {
  implements: Node,
  description: "A statement of law, with the place that lays it down, the days on which it is law, and its evidence.",
})
export abstract class LegalStatement<Row extends StatementRow = StatementRow>
  extends EvidencedNode<Row & Forced>
  implements Node
{
  /** The territories of each rule that it is, or whose breach it punishes; none where nothing limits it. */
  territoriesOfLaw(_library: Reads<Database>): Maybe<readonly Territories[]> {
    return [];
  }

  @Field(() => LegalForce, FORCE_ON_DAY)
  get legalForce() {
    return this.row.legal_force;
  }

  @Field(() => Period, DAYS_OF_LAW)
  get inForce() {
    return periodOf(this.row);
  }

  @Field(() => DateScalar, IN_FORCE_BY)
  get inForceBy() {
    return inForceByOf(this.row);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The day it was put on the books: later than `inForce.firstDay` where the law reaches back in time. Null where it was not, or no source gives the day.",
  })
  get enacted() {
    return this.row.enacted;
  }

  @Field(() => String, { nullable: true, description: "Why its days lie outside those of its statute, where they do." })
  get periodNote() {
    return this.row.period_note;
  }

  @Field(() => String, NOTE) get note() {
    return this.row.note;
  }
}
