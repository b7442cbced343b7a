/** How long whoever passes an answer on may go without asking: what is fixed in both times a day, the rest a minute. */
export const CACHING = { fixed: "public, max-age=86400", moving: "public, max-age=60" } as const;

/** The tags of what a client has already (If-None-Match); it compares weakly, as RFC 9110 says. */
export function tagsIn(ifNoneMatch: string | undefined): readonly string[] {
  return ifNoneMatch ? ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, "")) : [];
}
