import { Field, ObjectType } from "type-graphql";
import { LICENCE, NOTICE, termsOf } from "../../kits/formats/notice.js";
import { Recorded } from "../../platform/graphql/recorded.js";
import { DateScalar } from "../../platform/graphql/scalars.js";
import type { StoredText } from "./provision.row.js";

@ObjectType({ description: "Where a text comes from, and on what terms it may be used." })
export class TextEdition extends Recorded<StoredText> {
  @Field(() => String, { description: "Whose words it is, in a sentence that whoever shows the text shows beside it." })
  get notice(): string {
    if (this.row.kind === "RESTATEMENT") return NOTICE;
    return termsOf([{ kind: this.row.kind, language: this.row.language, licence: this.licence, attribution: this.attribution }])
      .notice;
  }

  @Field(() => String, {
    nullable: true,
    description: "The licence that its source states: an SPDX identifier or an address. Null where none is recorded.",
  })
  get licence(): string | null {
    return this.row.kind === "RESTATEMENT" ? LICENCE : (this.row.edition?.licence ?? null);
  }

  @Field(() => String, { nullable: true, description: "How its source asks to be named; null where it does not say." })
  get attribution(): string | null {
    return this.row.edition?.attribution ?? null;
  }

  @Field(() => String, { nullable: true, description: "Who published these words; null where that is not recorded." })
  get publisher(): string | null {
    return this.row.kind === "RESTATEMENT" ? "Minelaw" : (this.row.edition?.publisher ?? null);
  }

  @Field(() => String, { nullable: true, description: "Where the text was found on the web; null where no address is recorded." })
  get url(): string | null {
    return this.row.edition?.url ?? null;
  }

  @Field(() => DateScalar, { nullable: true, description: "The day on which it was fetched; null where that was not noted." })
  get retrieved(): string | null {
    return this.row.edition?.retrieved ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description: "The SHA-256 of the file as it was fetched, in hexadecimal digits; null where it was not taken.",
  })
  get sha256(): string | null {
    return this.row.edition?.sha256 ?? null;
  }
}
