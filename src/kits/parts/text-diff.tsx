import type { ProvisionDiffAnswer } from "../answers.generated.js";

type Change = ProvisionDiffAnswer["diff"]["changes"][number];

/** A run of words that both texts have; or words of the earlier text and the words of the later one in their place. */
type Run = { readonly kept: string } | { deleted: string; inserted: string };

/** Joins changes that have only blanks between them, so that a reader sees one phrase replaced by another. */
function runsOf(changes: readonly Change[]): Run[] {
  const runs: Run[] = [];
  for (const [index, { kind, text }] of changes.entries()) {
    const last = runs.at(-1);
    const open = last && "deleted" in last ? last : undefined;
    if (kind === "KEPT") {
      if (open && text.trim() === "" && index < changes.length - 1) {
        open.deleted += text;
        open.inserted += text;
      } else runs.push({ kept: text });
      continue;
    }
    const run = open ?? { deleted: "", inserted: "" };
    if (!open) runs.push(run);
    if (kind === "DELETED") run.deleted += text;
    else run.inserted += text;
  }
  return runs;
}

/** A text with deleted and inserted words, marked by more than colour. */
export function TextDiff({ changes, language }: { changes: readonly Change[]; language: string }) {
  return (
    <p class="wording" lang={language} dir="auto">
      {runsOf(changes).map((run) =>
        "kept" in run ? (
          <span>{run.kept}</span>
        ) : (
          <>
            {run.deleted.trim() && <del>{run.deleted}</del>}
            {run.deleted.trim() && run.inserted.trim() && " "}
            {run.inserted.trim() ? <ins>{run.inserted}</ins> : " "}
          </>
        ),
      )}
    </p>
  );
}
