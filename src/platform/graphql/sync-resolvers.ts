import { type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from "graphql";
import { getMetadataStorage } from "type-graphql";
import type { Context } from "./context.js";
import { asksTotalIn, givesConnection, withTotal } from "./total.js";

/** No resolver takes graphql-js's info of its field: prepared operations (prepared-operation.ts) have none. */
type Handler = (root: unknown, args: Readonly<Record<string, unknown>>, context: Context) => unknown;
type Instance = Record<string, (...parameters: unknown[]) => unknown>;

type Class = abstract new (...parameters: never[]) => object;

/** What type-graphql records of a field with a method; its published types leave this out. */
interface MethodMetadata {
  readonly target: new () => object;
  readonly methodName: string;
  readonly schemaName: string;
  readonly params?: readonly ParameterMetadata[];
  readonly getObjectType?: () => Class;
  readonly kind?: "external" | "internal";
}

interface ParameterMetadata {
  readonly index: number;
  readonly kind: string;
  readonly name?: string;
}

interface ObjectTypeMetadata {
  readonly name: string;
  readonly target: Class;
  readonly interfaceClasses?: readonly Class[];
}

interface Metadata {
  readonly queries: readonly MethodMetadata[];
  readonly fieldResolvers: readonly MethodMetadata[];
  readonly objectTypes: readonly ObjectTypeMetadata[];
}

/**
 * Gives every field a resolver that returns its value directly, and a promise only where the value must still be read.
 * type-graphql makes a promise of every argument (its validation, which is not used here, is asynchronous), and graphql-js is
 * slow where fields are promises. Arguments are plain data that graphql-js has checked, so they need no conversion.
 */
export function installSyncResolvers(schema: GraphQLSchema): void {
  const metadata = getMetadataStorage() as unknown as Metadata;
  const instances = new Map<Class, Instance>();
  const instanceOf = (target: new () => object) => {
    const instance = instances.get(target) ?? (new target() as Instance);
    instances.set(target, instance);
    return instance;
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    const classes = metadata.objectTypes
      .filter(({ name }) => name === type.name)
      .flatMap(({ target, interfaceClasses = [] }) => [target, ...interfaceClasses]);
    for (const field of Object.values(type.getFields())) {
      const method =
        type === schema.getQueryType()
          ? metadata.queries.find(({ schemaName }) => schemaName === field.name)
          : metadata.fieldResolvers.find(
              ({ schemaName, getObjectType }) =>
                schemaName === field.name && classes.some((each) => isA(each, getObjectType?.())),
            );
      const handler = method && !isGetter(method) ? direct(method, instanceOf) : undefined;
      field.resolve = handler && givesConnection(field.type) ? counting(handler) : handler;
    }
  }
}

/** A prepared operation has no info: it has seen beforehand whether the total is asked for. */
function counting(handler: Handler): GraphQLFieldResolver<unknown, Context, Readonly<Record<string, unknown>>> {
  return (root, args, context, info: GraphQLResolveInfo | undefined) =>
    handler(root, info && asksTotalIn(info) ? withTotal(args) : args, context);
}

function isA(child: Class, parent: Class | undefined): boolean {
  return parent !== undefined && (child === parent || Object.prototype.isPrototypeOf.call(parent, child));
}

/** graphql-js reads a getter by itself. */
function isGetter({ kind, target, methodName }: MethodMetadata): boolean {
  return kind === "internal" && Object.getOwnPropertyDescriptor(target.prototype, methodName)?.get !== undefined;
}

function direct(method: MethodMetadata, instanceOf: (target: new () => object) => Instance): Handler {
  const { methodName } = method;
  const read = [...(method.params ?? [])].sort((a, b) => a.index - b.index).map(reader);
  if (method.kind === "internal") {
    return rejectingInPromise((root, args, context) =>
      (root as Instance)[methodName]?.(...read.map((parameter) => parameter(root, args, context))),
    );
  }
  const instance = instanceOf(method.target);
  const handler = instance[methodName] as (...parameters: unknown[]) => unknown;
  return rejectingInPromise((root, args, context) =>
    handler.apply(
      instance,
      read.map((parameter) => parameter(root, args, context)),
    ),
  );
}

/**
 * Returns values directly, but turns a thrown error into a rejected promise. Where a field of a list's item throws, graphql-js
 * leaves the list and forgets the promises of the items before it; if one of those is rejected too, the rejection is unhandled
 * and Node ends the process.
 */
function rejectingInPromise(handler: Handler): Handler {
  return (root, args, context) => {
    try {
      return handler(root, args, context);
    } catch (error) {
      return Promise.reject(error);
    }
  };
}

function reader({ kind, name }: ParameterMetadata): Handler {
  switch (kind) {
    case "arg":
      return (_root, args) => args[name as string];
    case "args":
      return (_root, args) => args;
    case "context":
      return (_root, _args, context) => context;
    case "root":
      return (root) => root;
    default:
      throw new Error(`a resolver parameter of kind ${kind} cannot be read directly`);
  }
}
