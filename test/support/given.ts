/** Ends a command that was given what it does not take: one that did nothing then would say that all is well. */
function refuse(line: string): never {
  console.error(line);
  process.exit(2);
}

/** The names that a command was given, each of them one that it knows. */
export function givenNames<Name extends string>(known: readonly Name[]): Name[] {
  const isKnown = (name: string): name is Name => known.some((each) => each === name);
  return process.argv.slice(2).map((name) => (isKnown(name) ? name : refuse(`${name}: is none of ${known.join(", ")}`)));
}

/** The whole numbers that a command was given, in the order of their names; of those that were not given, the default. */
export function givenNumbers<Name extends string>(defaults: Readonly<Record<Name, number>>): Record<Name, number> {
  const given = process.argv.slice(2);
  const names = Object.keys(defaults) as Name[];
  const usage = `it takes whole numbers: ${names.map((name) => `${name} (${defaults[name]})`).join(", ")}`;
  if (given.length > names.length) refuse(`${given.at(-1)}: is too many; ${usage}`);
  const numbers = names.map((name, at): [Name, number] => {
    const text = given[at];
    if (text === undefined) return [name, defaults[name]];
    return /^\d{1,9}$/.test(text) ? [name, Number(text)] : refuse(`${text}: ${usage}`);
  });
  return Object.fromEntries(numbers) as Record<Name, number>;
}
