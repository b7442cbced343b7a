// Two comforts; everything works without a script: a button at each citation that copies it, and suggestions while one types.

for (const text of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text.dataset.copy;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text.textContent);
    button.textContent = text.dataset.copied;
  });
  text.after(button);
}

const SUGGEST = "query Suggest($prefix: String!) { suggest(prefix: $prefix) { text private } }";
const WAIT = 120;
const FEWEST = 2;

/** Offers what may be meant below a field of a search, in the browser's own list: arrows, Enter and Escape are its. */
function suggestBelow(field, index) {
  const list = document.createElement("datalist");
  list.id = `suggestions-${index}`;
  field.after(list);
  field.setAttribute("list", list.id);
  let waiting;
  let latest = 0;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const prefix = field.value.trim();
      const mine = ++latest;
      if (prefix.length < FEWEST) return list.replaceChildren();
      const query = new URLSearchParams({ query: SUGGEST, variables: JSON.stringify({ prefix }) });
      const answer = await fetch(`/graphql?${query}`, { headers: { accept: "application/json" } }).catch(() => null);
      const { data } = answer?.ok ? await answer.json() : {};
      // An answer that comes after a later one is about letters that are gone.
      if (mine !== latest) return;
      list.replaceChildren(
        ...(data?.suggest ?? []).map(({ text, private: isPrivate }) => {
          const label = isPrivate ? `${text} (${field.dataset.suggest})` : text;
          return Object.assign(document.createElement("option"), { value: text, label });
        }),
      );
    }, WAIT);
  });
}

[...document.querySelectorAll("[data-suggest]")].forEach(suggestBelow);

// A slash leads to the search, where nothing is being typed.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest("input, select, textarea")) return;
  event.preventDefault();
  (document.getElementById("q") ?? document.getElementById("find"))?.focus();
});
