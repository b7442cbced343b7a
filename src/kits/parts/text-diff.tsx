import type { ProvisionDiffAnswer } from "../answers.generated.js";

type Change = ProvisionDiffAnswer["diff"]["changes"][number];

/** A run of words that was kept, or that one text has in place of the other's. */
type Run = { readonly kept: string } | { gone: string; come: string };

/** Brings together what was changed with nothing but blanks between: a reader sees one phrase give way to another. */
function runsOf(changes: readonly Change[]): Run[] {
  const runs: Run[] = [];
  for (const [index, { kind, text }] of changes.entries()) {
    const last = runs.at(-1);
    const open = last && "gone" in last ? last : undefined;
    if (kind === "KEPT") {
      if (open && text.trim() === "" && index < changes.length - 1) {
        open.gone += text;
        open.come += text;
      } else runs.push({ kept: text });
      continue;
    }
    const run = open ?? { gone: "", come: "" };
    if (!open) runs.push(run);
    if (kind === "DELETED") run.gone += text;
    else run.come += text;
  }
  return runs;
}

/** The words that went and those that came, marked by more than colour. */
export function TextDiff({ changes, language }: { changes: readonly Change[]; language: string }) {
  return (
    <p class="wording" lang={language} dir="auto">
      {runsOf(changes).map((run) =>
        "kept" in run ? (
          <span>{run.kept}</span>
        ) : (
          <>
            {run.gone.trim() && <del>{run.gone}</del>}
            {run.gone.trim() && run.come.trim() && " "}
            {run.come.trim() ? <ins>{run.come}</ins> : " "}
          </>
        ),
      )}
    </p>
  );
}
