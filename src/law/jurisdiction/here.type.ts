import { type ClassType, Ctx, Field, Int, ObjectType } from "type-graphql";
import type { Database } from "../../platform/database/query.js";
import { type Edge, PageInfo, type PageOf } from "../../platform/graphql/connection.js";
import type { Context } from "../../platform/graphql/context.js";
import type { Reads } from "../../platform/kernel/loader.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import { LawScope } from "./jurisdiction.vocabulary.js";
import { ReviewedList } from "./reviewed-list.type.js";
import { type Chain, nearest, scopeOf, type Territories } from "./scope.js";

/** Law that holds in places: a statute or a statement. */
export interface Law {
  readonly row: { readonly jurisdiction_id: string };
  /** The territories of each rule that it consists of, or whose breach it punishes; none where nothing limits it. */
  territoriesOfLaw(library: Reads<Database>): Maybe<readonly Territories[]>;
}

/** How law comes to hold in the nearest of places, each a chain; null where it holds in none. */
export function scopeIn(library: Reads<Database>, law: Law, chains: readonly Chain[]): Maybe<LawScope | null> {
  return andThen(law.territoriesOfLaw(library), (territories) =>
    nearest(chains.map((chain) => scopeOf(chain, law.row.jurisdiction_id, territories))),
  );
}

/** A page of all the law that holds in a place. */
export interface PageHere<T> {
  readonly page: PageOf<T>;
  readonly chain: Chain;
}

/** Declares the connection of the law of a kind that holds in a place: its edges say how it comes to hold there. */
export function hereConnectionOf<T extends Law & object>(
  node: () => ClassType<T>,
  name: string,
): new (
  here: PageHere<T>,
) => PageHere<T> {
  @ObjectType(`${name}HereEdge`, { description: `A ${name} that holds in the place, and how it comes to hold there.` })
  class HereEdge {
    constructor(
      private readonly edge: Edge<T>,
      private readonly chain: Chain,
    ) {}

    @Field(() => String, { description: "The place of the item in this list, for `after` and `before`; its form may change." })
    get cursor(): string {
      return this.edge.cursor;
    }

    @Field(node, { description: "The item." })
    get node(): T {
      return this.edge.node;
    }

    @Field(() => LawScope, {
      description: "Whether it is law of the place itself, laid down for it from above, or law of all around it.",
    })
    scope(@Ctx() { library }: Context): Maybe<LawScope | null> {
      return scopeIn(library, this.edge.node, [this.chain]);
    }
  }

  @ObjectType(`${name}HereConnection`, { description: `A page of a list of ${name} that holds in a place.` })
  class HereConnection extends ReviewedList implements PageHere<T> {
    declare readonly page: PageOf<T>;
    readonly chain: Chain;

    constructor({ page, chain }: PageHere<T>) {
      super(page);
      this.chain = chain;
    }

    /** The place itself, and all that it lies in: the law of each holds here. */
    protected override placesOf(): readonly string[] {
      return this.chain;
    }

    @Field(() => [HereEdge], { description: "The items of the page in order, each with its cursor and how it comes to hold." })
    get edges(): readonly HereEdge[] {
      return this.page.edges.map((edge) => new HereEdge(edge, this.chain));
    }

    @Field(() => [node()], { description: "The items of the page in order." })
    get nodes(): readonly T[] {
      return this.page.nodes;
    }

    @Field(() => PageInfo, { description: "Where the page lies in the whole list." })
    get pageInfo(): PageInfo {
      return this.page.pageInfo;
    }

    @Field(() => Int, { description: "How many items the whole list has; counted only when asked for." })
    totalCount(@Ctx() context: Context): Maybe<number> {
      return this.page.count(context);
    }
  }
  return HereConnection;
}
