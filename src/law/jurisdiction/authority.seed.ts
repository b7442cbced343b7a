import { z } from "zod";
import type { RowsOf } from "../../kits/seeds/content.js";
import { idOf, names, prose } from "../../kits/seeds/primitives.js";
import type { SeedContext } from "../../kits/seeds/seed-kind.js";
import type { AuthorityRow } from "./authority.row.js";
import { AuthorityRole } from "./jurisdiction.vocabulary.js";

const authority = z.strictObject({
  id: idOf("authority"),
  names,
  roles: z.array(z.enum(AuthorityRole)).min(1),
  note: prose.optional(),
});

function rows(seed: z.infer<typeof authority>, { jurisdiction }: SeedContext): RowsOf<{ authority: AuthorityRow }> {
  const { id, names, roles, note } = seed;
  return { authority: [{ id, jurisdiction_id: jurisdiction, names, roles, note: note ?? null }] };
}

export const authoritySeeds = {
  file: "jurisdiction",
  list: "authorities",
  after: "jurisdiction",
  schema: authority,
  rows,
} as const;
