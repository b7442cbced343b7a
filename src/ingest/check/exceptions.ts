import type { Seeds } from "../read/seed-file.js";
import type { Report } from "./report.js";

/** An exception lifts an obligation or a prohibition, and nothing else. */
export function checkExceptions({ statutes }: Seeds, report: Report): void {
  const modalities = new Map(statutes.flatMap(({ content }) => content.rules.map(({ id, modality }) => [id, modality] as const)));
  for (const file of statutes) {
    file.content.rules.forEach(({ exceptTo }, index) => {
      exceptTo.forEach((id, place) => {
        const lifted = modalities.get(id);
        if (lifted && lifted !== "OBLIGATION" && lifted !== "PROHIBITION") {
          report(
            file,
            ["rules", index, "exceptTo", place],
            `${id} is of modality ${lifted}; only an obligation or a prohibition can be lifted`,
          );
        }
      });
    });
  }
}
