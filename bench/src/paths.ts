import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const BENCH_ROOT = fileURLToPath(new URL("..", import.meta.url));
export const PRODUCT_ROOT = join(BENCH_ROOT, "..");
/** The product's command line, as `npm run build` makes it. */
export const PRODUCT = join(PRODUCT_ROOT, "dist", "minelaw.js");
export const SQL = join(BENCH_ROOT, "sql");
export const RESULTS = join(BENCH_ROOT, "RESULTS.md");
