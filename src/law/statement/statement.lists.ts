import { Args, ArgsType, type ClassType, Ctx, Field, FieldResolver, InputType, Query, Resolver, Root } from "type-graphql";
import { filterOf, PageArgs, type PageInput, RootPageArgs } from "../../platform/graphql/args.js";
import type { Connection, PageOf } from "../../platform/graphql/connection.js";
import { type Context, momentOf } from "../../platform/graphql/context.js";
import type { List, Parent } from "../../platform/graphql/list.js";
import type { Maybe } from "../../platform/kernel/maybe.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { readHere } from "../jurisdiction/here.reads.js";
import { hereConnectionOf } from "../jurisdiction/here.type.js";
import { Jurisdiction, PLACES_OF_LAW, SCOPES } from "../jurisdiction/jurisdiction.type.js";
import { LawScope } from "../jurisdiction/jurisdiction.vocabulary.js";
import { withPlaces } from "../jurisdiction/places.js";
import { Statute } from "../legislation/legislation.type.js";
import { LegalForce, OF_FORCE } from "../source/source.vocabulary.js";
import type { StatementConditions } from "./statement.reads.js";
import type { LegalStatement } from "./statement.type.js";

/** The fields that filters of all statements share. */
@InputType()
export abstract class StatementFilter implements StatementConditions {
  @Field(() => [String], PLACES_OF_LAW) jurisdictions?: string[] | null;
  @Field(() => [LawScope], SCOPES) scope?: LawScope[] | null;
  @Field(() => [LegalForce], OF_FORCE) legalForce?: LegalForce[] | null;
}

interface Lists<T, F extends StatementConditions> {
  /** The name of the GraphQL field: definitions. */
  readonly field: string;
  /** The plural for descriptions: taxes and charges. */
  readonly what: string;
  readonly node: () => ClassType<T & object>;
  readonly filter: ClassType<object>;
  readonly connection: new (page: PageOf<T>) => Connection<T>;
  readonly list: List<T, F>;
  /** Checks the filter fields that only this kind has. */
  readonly check?: Check<F>;
}

/** Goes on with a filter that passes, or refuses it. */
type Check<F> = <R>(context: Context, moment: Moment, filter: F, next: (filter: F) => Maybe<R>) => Maybe<R>;

/** Declares the lists of a kind of statement: at the root, on a jurisdiction and on a statute. */
export function statementLists<T extends LegalStatement, F extends StatementConditions>(lists: Lists<T, F>) {
  const { field, what, filter, connection, list, check } = lists;
  const page = (context: Context, moment: Moment, args: { filter?: F | null } & PageInput, parent?: Parent) =>
    withPlaces(context, moment, args.filter ?? ({} as F), (placed) => {
      const go = (checked: F) => list.page(context, moment, checked, args, parent);
      return check ? check(context, moment, placed, go) : go(placed);
    });

  @ArgsType()
  class RootArgs extends RootPageArgs {
    @Field(() => filter, filterOf(what)) filter?: F | null;
  }

  @ArgsType()
  class BelowArgs extends PageArgs {
    @Field(() => filter, filterOf(what)) filter?: F | null;
  }

  const inForce = "in force on `asOf`, or of the force that the filter names";

  class RootLists {}
  declare(
    field,
    RootLists,
    [Args(() => RootArgs), Ctx()],
    (args: RootArgs, context: Context) => page(context, momentOf(context, args), args),
    [Query(() => connection, { nullable: true, description: `All ${what} ${inForce}, by id.` })],
  );
  Resolver()(RootLists);

  class OfJurisdiction {}
  declare(
    field,
    OfJurisdiction,
    [Root(), Args(() => BelowArgs), Ctx()],
    ({ row, moment }: Jurisdiction, args: BelowArgs, context: Context) =>
      page(context, moment, args, { link: "jurisdiction", id: row.id }),
    [FieldResolver(() => connection, { description: `Its ${what} ${inForce}.` })],
  );

  const here = hereConnectionOf(lists.node, lists.node().name);
  const pageHere = (context: Context, moment: Moment, args: { filter?: F | null } & PageInput, id: string) =>
    readHere(context, moment, { list, id, filter: args.filter ?? ({} as F), input: args, connection: here, check });
  declare(
    `${field}Here`,
    OfJurisdiction,
    [Root(), Args(() => BelowArgs), Ctx()],
    ({ row, moment }: Jurisdiction, args: BelowArgs, context: Context) => pageHere(context, moment, args, row.id),
    [
      FieldResolver(() => here, {
        description: `All ${what} that hold here, ${inForce}: its own, and those of what it lies in.`,
      }),
    ],
  );
  Resolver(() => Jurisdiction)(OfJurisdiction);

  class OfStatute {}
  declare(
    field,
    OfStatute,
    [Root(), Args(() => BelowArgs), Ctx()],
    ({ row, moment }: Statute, args: BelowArgs, context: Context) => page(context, moment, args, { link: "statute", id: row.id }),
    [FieldResolver(() => connection, { description: `The ${what} that it lays down, ${inForce}.` })],
  );
  Resolver(() => Statute)(OfStatute);

  /** Gives a resolver class one method under the name of a field, since type-graphql finds methods by name. */
  function declare(
    name: string,
    target: new () => object,
    parameters: readonly ReturnType<typeof Ctx>[],
    method: (...given: never[]) => unknown,
    decorators: readonly MethodDecorator[],
  ): void {
    const descriptor = { value: method, writable: true, configurable: true };
    Object.defineProperty(target.prototype, name, descriptor);
    parameters.forEach((parameter, index) => parameter(target.prototype, name, index));
    for (const decorator of decorators) decorator(target.prototype, name, descriptor);
  }

  return { resolvers: [RootLists, OfJurisdiction, OfStatute], page };
}
