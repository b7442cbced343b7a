import type { Operation, Variables } from "../../kits/operations.js";
import { executeAt, type PageRequest } from "../../kits/page-request.js";
import { EMPTY_PAGE, PAGE_SIZE, type Paged, readAll } from "../../kits/walk.js";

/** All records that an operation lists. */
export const listAll = <T>(
  request: PageRequest,
  operation: Operation<{ readonly list: Paged<T> | null }>,
  variables: Variables = {},
): Promise<T[]> =>
  readAll<T>(
    async (after) => (await executeAt(request, operation, { ...variables, first: PAGE_SIZE, after })).list ?? EMPTY_PAGE,
  );
