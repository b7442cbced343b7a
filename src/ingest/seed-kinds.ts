import type { z } from "zod";
import type { FoundBy } from "../kits/seeds/found-by.js";
import type { ChangeText, SeedContext, SeedKind } from "../kits/seeds/seed-kind.js";
import type { StatuteContext } from "../law/legislation/statute-context.js";
import { type RecordedKind, STATEMENT_KINDS, type StatementKind } from "../platform/kernel/kinds.js";
import type { Contents, Records, Rows } from "./rows.js";
import { SEEDS } from "./seeds.generated.js";

/** Kinds whose seeds stand inside those of another: a penalty in its offence. */
type NestedKind = "penalty";

/** What has seeds of its own, and belongs to the records of another kind. */
type PartOfKind = "remark" | "correction";

/** What only a search reads: what words mean. */
type WordKind = "term" | "place_name";

/** What only editors are told by. */
type EditorsKind = "legislature";

type SeedKindName = Exclude<RecordedKind, NestedKind> | PartOfKind | WordKind | EditorsKind;

/** The files of a folder of seeds, by what they hold, and what seeds in each are told beside what they say themselves. */
export interface ContextIn {
  readonly vocabulary: SeedContext;
  readonly jurisdiction: SeedContext;
  readonly statute: StatuteContext;
  readonly corrections: SeedContext;
}

export type FileKind = keyof ContextIn;

type KindIn<F extends FileKind> = SeedKind<never, ContextIn[F], Rows> & { readonly file: F };

/** All kinds of seeds. A kind that is missing fails to compile. */
export const SEED_KINDS = SEEDS satisfies Readonly<Record<SeedKindName, { readonly [F in FileKind]: KindIn<F> }[FileKind]>>;

type SeedKinds = typeof SEED_KINDS;
type KindsIn<F extends FileKind> = { [K in SeedKindName]: SeedKinds[K]["file"] extends F ? K : never }[SeedKindName];
type KeyOf<K extends SeedKindName, Key extends "one" | "list"> =
  SeedKinds[K] extends Readonly<Record<Key, infer Name extends string>> ? Name : never;
type SeedOf<K extends SeedKindName> = z.output<SeedKinds[K]["schema"]>;

/** What a file of seeds holds, by its keys. */
export type FileContent<F extends FileKind> = {
  readonly [K in KindsIn<F> as KeyOf<K, "one">]: SeedOf<K>;
} & { readonly [K in KindsIn<F> as KeyOf<K, "list">]: readonly SeedOf<K>[] };

/** The kinds of seeds that a kind of file holds, in the order of its keys. */
export function seedKindsIn<F extends FileKind>(file: F): readonly KindIn<F>[] {
  const kinds = Object.values(SEED_KINDS).filter((kind): kind is Extract<typeof kind, KindIn<F>> => kind.file === file);
  const following = (key?: string): KindIn<F>[] =>
    kinds
      .filter(({ after }: KindIn<F>) => after === key)
      .flatMap((kind: KindIn<F>) => [kind, ...following(kind.one ?? kind.list)]);
  return following();
}

/** The lists of statements in the file of a statute. */
export const STATEMENT_LISTS = STATEMENT_KINDS.map((kind) => SEED_KINDS[kind].list);

/** What statements are found by, and what they say in a sentence about a change of the law. */
export const STATEMENT_TEXTS: {
  readonly [K in StatementKind]: {
    readonly foundBy: FoundBy<Contents[K], Records>;
    readonly changeText: (record: Contents[K]) => ChangeText;
  };
} = { ...SEED_KINDS };
