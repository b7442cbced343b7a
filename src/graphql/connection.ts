import { type ClassType, Ctx, Field, Int, ObjectType } from "type-graphql";
import type { Maybe } from "../kernel/maybe.js";
import type { Context } from "./context.js";
import { printCursor } from "./page.js";

@ObjectType({ description: "Where a page of a list lies in the whole (Relay cursor connections)." })
class PageInfo {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => Boolean) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true }) startCursor!: string | null;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** One page of a list, and a way to count the whole, used only when somebody asks. */
export interface PageOf<T> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: PageInfo;
  readonly count: (context: Context) => Maybe<number>;
}

export interface Connection<T, Page extends PageOf<T> = PageOf<T>> {
  readonly page: Page;
}

/** What lies beyond a page. */
interface Beyond {
  readonly next: boolean;
  readonly previous: boolean;
}

/** Edges and ends of a page, from nodes and the sort key of each. A cursor is written only for whoever asks for it. */
export function inPlaces<T>(
  list: string,
  nodes: readonly T[],
  keys: readonly (readonly string[])[],
  { next, previous }: Beyond,
): Pick<PageOf<T>, "edges" | "pageInfo"> {
  const cursor = (index: number) => printCursor(list, keys[index] ?? []);
  const edges = nodes.map((node, index) => ({
    node,
    get cursor() {
      return cursor(index);
    },
  }));
  const pageInfo = {
    hasNextPage: next,
    hasPreviousPage: previous,
    get startCursor() {
      return nodes.length > 0 ? cursor(0) : null;
    },
    get endCursor() {
      return nodes.length > 0 ? cursor(nodes.length - 1) : null;
    },
  };
  return { edges, pageInfo };
}

/** Declares the connection and edge types of a node type. */
export function connectionOf<T extends object, Page extends PageOf<T> = PageOf<T>>(
  node: () => ClassType<T>,
  name: string,
): new (
  page: Page,
) => Connection<T, Page> {
  @ObjectType(`${name}Edge`, { description: `A ${name} in a list, with the cursor of its place.` })
  class EdgeType {
    @Field(() => String) cursor!: string;
    @Field(node) node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class ConnectionType implements Connection<T, Page> {
    constructor(readonly page: Page) {}

    @Field(() => [EdgeType])
    get edges(): readonly Edge<T>[] {
      return this.page.edges;
    }

    @Field(() => [node()])
    get nodes(): readonly T[] {
      return this.page.edges.map((edge) => edge.node);
    }

    @Field(() => PageInfo)
    get pageInfo(): PageInfo {
      return this.page.pageInfo;
    }

    @Field(() => Int, { description: "How many there are in all; counted only when asked for." })
    totalCount(@Ctx() context: Context): Maybe<number> {
      return this.page.count(context);
    }
  }
  return ConnectionType;
}
