import type { ComponentChildren } from "preact";
import type { LegalForce } from "../kits/answers.generated.js";
import type { Citable } from "../kits/formats/cite.js";
import type { FormatName } from "../kits/formats/formats.js";
import type { ShownText } from "../kits/formats/notice.js";
import type { Operation, Variables } from "../kits/operations.js";
import type { NamedPlace, Reviewed } from "../kits/record-page.js";

/** What a page says; the shell around it says when, from which release, and in which other forms. */
interface Page {
  /** What kind of thing it is about: Offence. */
  readonly kind: string;
  readonly title: string;
  /** Whether its title is the dataset's, and not the page's. */
  readonly titleRecorded?: boolean;
  /** The language of a title that is neither the page's nor the dataset's. */
  readonly titleLanguage?: string;
  /** What it says, in a sentence or two, where links to it are shown; by default its title with its place, force and day. */
  readonly description?: string;
  /** The address of its image where links to it are shown; by default a card with its title. */
  readonly image?: string;
  readonly place?: NamedPlace;
  /** Where alone it holds, where that is not the whole place. */
  readonly narrowed?: string | null;
  readonly force?: LegalForce;
  readonly reviewed?: Reviewed;
  /** Whether what it lists was asked for by its force, and need not be in force. */
  readonly ofForce?: boolean;
  readonly body: ComponentChildren;
  readonly cite?: Citable;
  /** The texts that it shows, where not all are the project's own. */
  readonly texts?: readonly ShownText[];
  /** Whether it is a private addition, which nobody else is to find. */
  readonly private?: boolean;
  /** Whether the law of a day is shown, and the reader can choose the day. */
  readonly dated: boolean;
  /** Whether its body has an `AskingForm`, in which the day is chosen too. */
  readonly asks?: boolean;
  /** Whether what was asked for stands in a `Found` of its body. */
  readonly finds?: boolean;
}

/** What the shell is told beside the page. */
export interface Frame {
  readonly page: Page;
  readonly canonical: string;
  readonly formats: readonly FormatName[];
  /** Feeds of other addresses that a reader of this page may want to follow. */
  readonly feeds?: readonly { readonly title: string; readonly path: string }[];
  /** The address of the picture on it, which other sites can embed. */
  readonly embed?: string;
  /** The query that the page is made of; none for a page that no query made. */
  readonly asked: { readonly operation: Pick<Operation<unknown>, "text">; readonly variables: Variables } | null;
}
