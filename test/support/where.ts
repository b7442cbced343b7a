import { describe } from "@jest/globals";
import { HAS_NGINX } from "./nginx.js";
import { HAS_REDIS } from "./redis.js";
import { SERVER } from "./template.js";

/** What only PostgreSQL as a server can show: the embedded database has one session. */
export function onServer(state: string, tests: () => void): void {
  (SERVER ? describe : describe.skip)(state, tests);
}

/** What nodes share in Redis. Where no Redis can be started, it says what is not tested. */
export function withRedis(shared: string, tests: () => void): void {
  if (!HAS_REDIS) console.warn(`NOT TESTED: ${shared} that nodes share in Redis; there is no redis-server on this machine`);
  (HAS_REDIS ? describe : describe.skip)("two nodes with one Redis", tests);
}

/** What ops/nginx.conf makes of answers. Where there is no nginx, it says what is not tested. */
export function withNginx(what: string, tests: () => void): void {
  if (!HAS_NGINX) console.warn(`NOT TESTED: ${what} behind nginx; there is no nginx on this machine`);
  (HAS_NGINX ? describe : describe.skip)("behind nginx", tests);
}
