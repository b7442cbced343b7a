import { z } from "zod";
import { kindOfId } from "../../platform/kernel/id.js";

const id = z.string().refine((text) => ![null, "release"].includes(kindOfId(text)), "is not the id of a record of the seeds");

/** Ids that records once had, and the id under which each lives now. */
export const movedFile = z.strictObject({ moved: z.record(id, id) });

export type MovedFile = z.infer<typeof movedFile>;
