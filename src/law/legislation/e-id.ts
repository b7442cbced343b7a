/** art_14-2__para_3 as lawyers write it: art. 14-2, para. 3; the last number as the statute prints it, where that is known. */
export function printEId(eId: string, number: string | null = null): string {
  const parts = eId.split("__");
  return parts
    .map((part, index) => {
      const [kind = "", ...rest] = part.split("_");
      const own = index === parts.length - 1 && number ? number : rest.join(" ");
      return own ? `${kind}. ${own}` : kind;
    })
    .join(", ");
}
