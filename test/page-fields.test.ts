import { describe, expect, test } from "@jest/globals";
import { type GraphQLObjectType, Kind, parse, type SelectionSetNode } from "graphql";
import { buildApi } from "../src/app/schema.js";
import { ALL_KINDS, KINDS, type Kind as RecordKind } from "../src/platform/kernel/kinds.js";
import { pageOf } from "../src/site/records.js";

const IN_OTHER_PLACES = "is about places that a reader names; the page of each place says how law comes to hold there";
const PART_OF_HERE = "is a part of all that holds in the place, which the page shows, each part told apart";

/** Fields that a page does not ask, each with the reason. All others are on the page, in its JSON and in downloads. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  "Provision.diff": "compares two days that a reader chooses; the page asks for it apart",
  "Provision.wordings": "holds texts of the operator's own, which no public file may hold",
  "Provision.wordingDiff": "compares two days that a reader chooses, in texts of the operator's own",
  "Offence.penalties": "holds the penalties of penaltyOptions once more, without saying which are imposed together",
  "Definition.scopeIn": IN_OTHER_PLACES,
  "TokenClass.scopeIn": IN_OTHER_PLACES,
  "Rule.scopeIn": IN_OTHER_PLACES,
  "Offence.scopeIn": IN_OTHER_PLACES,
  "Tax.scopeIn": IN_OTHER_PLACES,
  "Statute.scopeIn": IN_OTHER_PLACES,
  "Jurisdiction.statutes": PART_OF_HERE,
  "Jurisdiction.definitions": PART_OF_HERE,
  "Jurisdiction.tokenClasses": PART_OF_HERE,
  "Jurisdiction.rules": PART_OF_HERE,
  "Jurisdiction.offences": PART_OF_HERE,
  "Jurisdiction.taxes": PART_OF_HERE,
  "Release.changes": "is as long as the release is large; the page asks for it apart, page by page",
};

const api = buildApi();

/** The fields of a record that its page's operation asks, through fragments and aliases. */
function asked(kind: RecordKind): Set<string> {
  const document = parse(pageOf(kind).operation.text);
  const fragments = new Map(
    document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]),
  );
  const fields = new Set<string>();
  const collect = (set: SelectionSetNode) => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) fields.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else collect((fragments.get(selection.name.value) as { selectionSet: SelectionSetNode }).selectionSet);
    }
  };
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const node = operation?.selectionSet.selections.find((each) => each.kind === Kind.FIELD && each.name.value === "node");
  collect((node as { selectionSet: SelectionSetNode }).selectionSet);
  return fields;
}

describe.each(ALL_KINDS.map((kind) => [KINDS[kind].type, kind] as const))("%s", (type, kind) => {
  const fields = Object.keys((api.getType(type) as GraphQLObjectType).getFields());

  test("has each of its fields on its page, or a reason why not", () => {
    const onPage = asked(kind);
    expect(fields.filter((field) => !onPage.has(field) && !LEFT_OUT[`${type}.${field}`])).toEqual([]);
  });

  test("leaves out no field that it shows", () => {
    const onPage = asked(kind);
    expect(fields.filter((field) => onPage.has(field) && `${type}.${field}` in LEFT_OUT)).toEqual([]);
  });
});

test("nothing is left out that there is not", () => {
  const there = ALL_KINDS.flatMap((kind) =>
    Object.keys((api.getType(KINDS[kind].type) as GraphQLObjectType).getFields()).map((field) => `${KINDS[kind].type}.${field}`),
  );
  expect(Object.keys(LEFT_OUT).filter((field) => !there.includes(field))).toEqual([]);
});
