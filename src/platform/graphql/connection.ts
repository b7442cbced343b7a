import { type ClassType, Ctx, Field, Int, InterfaceType, ObjectType } from "type-graphql";
import type { Maybe } from "../kernel/maybe.js";
import type { Moment } from "../kernel/moment.js";
import type { Context } from "./context.js";
import { type CursorList, printCursor } from "./page.js";

@ObjectType({ description: "Where a page of a list lies in the whole (Relay cursor connections)." })
export class PageInfo {
  @Field(() => Boolean, {
    description: "Whether items follow the page; paging by `last`, whether `before` was given.",
  })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: "Whether items stand before the page; paging by `first`, whether `after` was given.",
  })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The cursor of the first item of the page, for `before`; null where the page is empty.",
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The cursor of the last item of the page, for `after`; null where the page is empty.",
  })
  endCursor!: string | null;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** What a list was asked for: the moment, the filter as it was understood, and the record that it belongs to. */
export interface Asked {
  readonly moment: Moment;
  readonly filter: object;
  /** Empty for a list of the root. */
  readonly parent: string;
}

/** One page of a list. `count` counts the whole list, and is called only where `totalCount` is asked for. */
export interface PageOf<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: PageInfo;
  readonly count: (context: Context) => Maybe<number>;
  /** Left out by lists that no law is in. */
  readonly asked?: Asked;
}

export interface Connection<T, Page extends PageOf<T> = PageOf<T>> {
  readonly page: Page;
}

/** Whether the list goes on after a page, and before it. */
interface Beyond {
  readonly next: boolean;
  readonly previous: boolean;
}

/**
 * A page made of nodes and the sort key of each. Edges and cursors are made only where a query asks for them; most queries
 * ask for the nodes alone.
 */
export class PlacedPage<T> implements PageOf<T> {
  constructor(
    private readonly list: CursorList,
    readonly nodes: readonly T[],
    private readonly keyOf: (index: number) => readonly string[],
    private readonly beyond: Beyond,
    readonly count: (context: Context) => Maybe<number>,
    readonly asked?: Asked,
  ) {}

  get edges(): readonly Edge<T>[] {
    return this.nodes.map((node, index) => ({ node, cursor: this.#cursor(index) }));
  }

  get pageInfo(): PageInfo {
    const last = this.nodes.length - 1;
    const [startCursor, endCursor] = last < 0 ? [null, null] : [this.#cursor(0), this.#cursor(last)];
    return { hasNextPage: this.beyond.next, hasPreviousPage: this.beyond.previous, startCursor, endCursor };
  }

  #cursor(index: number): string {
    return printCursor(this.list(), this.keyOf(index));
  }
}

/** The base of connections that say no more than their page. */
@InterfaceType()
abstract class PlainConnection {
  constructor(readonly page: PageOf<object>) {}
}

/** Declares the connection and edge types of a node type; `Base` has fields that the connection has too. */
export function connectionOf<T extends object, Page extends PageOf<T> = PageOf<T>>(
  node: () => ClassType<T>,
  name: string,
  Base: abstract new (page: never) => { readonly page: PageOf<object> } = PlainConnection,
): new (
  page: Page,
) => Connection<T, Page> {
  @ObjectType(`${name}Edge`, { description: `A ${name} in a list, with the cursor of its place.` })
  class EdgeType {
    @Field(() => String, { description: "The place of the item in this list, for `after` and `before`; its form may change." })
    cursor!: string;

    @Field(node, { description: "The item." }) node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class ConnectionType extends (Base as abstract new (page: Page) => { readonly page: Page }) implements Connection<T, Page> {
    @Field(() => [EdgeType], { description: "The items of the page in order, each with its cursor." })
    get edges(): readonly Edge<T>[] {
      return this.page.edges;
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
  return ConnectionType;
}
