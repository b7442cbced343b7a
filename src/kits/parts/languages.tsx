import { languageName } from "../formats/languages.js";
import { atTime } from "../page-request.js";
import { say } from "../words/say.js";
import { useRequest } from "./request.js";

/** The languages in which texts are recorded, as links; nothing where there is only our restatement. */
export function Languages({ languages }: { languages: readonly string[] }) {
  const request = useRequest();
  if (languages.length === 0) return null;
  const address = (language: string | null) => atTime(request.id, { ...request, language });
  return (
    <p>
      {say("texts")}{" "}
      <a class="format" href={address(null)} aria-current={request.language === null ? "true" : undefined}>
        {say("ourRestatement")}
      </a>
      {languages.map((language) => (
        <a
          class="format"
          href={address(language)}
          hreflang={language}
          lang={language}
          dir="auto"
          aria-current={request.language === language ? "true" : undefined}
        >
          {languageName(language)}
        </a>
      ))}
    </p>
  );
}
