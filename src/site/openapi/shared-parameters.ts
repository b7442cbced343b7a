import type { PathItem } from "./parts.js";

interface Parameter {
  readonly name: string;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
}

type Paths = Readonly<Record<string, PathItem>>;

/** Describes once the parameters that several addresses take alike. Parameters of one name and several meanings are numbered. */
export function withSharedParameters(paths: Paths): { readonly paths: Paths; readonly parameters: Record<string, object> } {
  const uses = new Map<string, number>();
  for (const each of parametersOf(paths)) uses.set(JSON.stringify(each), (uses.get(JSON.stringify(each)) ?? 0) + 1);
  const parameters: Record<string, object> = {};
  const names = new Map<string, string>();
  const share = (parameter: Parameter): object => {
    const text = JSON.stringify(parameter);
    if ((uses.get(text) ?? 0) < 2) return parameter;
    const name = names.get(text) ?? freeName(parameter.name, parameters);
    names.set(text, name);
    parameters[name] = parameter;
    return { $ref: `#/components/parameters/${name}` };
  };
  const shared = Object.entries(paths).map(([path, item]) => [path, mapped(item, share)] as const);
  return { paths: Object.fromEntries(shared), parameters };
}

const operationsOf = (item: PathItem) => Object.values(item) as Operation[];

const parametersOf = (paths: Paths) =>
  Object.values(paths)
    .flatMap(operationsOf)
    .flatMap((each) => each.parameters ?? []);

function mapped(item: PathItem, share: (parameter: Parameter) => object): PathItem {
  const operations = Object.entries(item) as [string, Operation][];
  return Object.fromEntries(
    operations.map(([method, operation]) => [
      method,
      operation.parameters ? { ...operation, parameters: operation.parameters.map(share) } : operation,
    ]),
  );
}

function freeName(name: string, taken: Readonly<Record<string, object>>): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}_${number}`;
    if (!(free in taken)) return free;
  }
}
