import type { ElementAnswer, ElementsAnswers } from "../../kits/answers.generated.js";
import { inEnglish, link } from "../../kits/formats/jsonld.js";
import { listOperation, recordOperation } from "../../kits/operations.js";
import { NamedLink } from "../../kits/parts/request.js";
import { Facts, Note, Points } from "../../kits/parts/text.js";
import { recordList } from "../../kits/record-list.js";
import type { RecordPage } from "../../kits/record-page.js";
import { say } from "../../kits/words/say.js";
import { CONCEPT_NAME } from "./definition.line.js";

export const elementPage: RecordPage<ElementAnswer> = {
  name: "Element of definitions",
  operation: recordOperation("Element", "id\naddress\ncode\nlabel\nnote\nconcepts { ...ConceptName }", [CONCEPT_NAME]),
  title: ({ label }) => label,
  linked: (element, request) => ({
    ...link(request, element.address),
    "@type": "skos:Concept",
    "skos:notation": element.code,
    "skos:prefLabel": inEnglish(element.label),
    "skos:scopeNote": inEnglish(element.note),
    "skos:related": element.concepts.map(({ address: id }) => link(request, id)),
  }),
  body: (answer) => <ElementView answer={answer} />,
};

export const elementList = recordList<NonNullable<ElementsAnswers["list"]>["nodes"][number]>({
  operation: listOperation("Elements", "elements", {}, "id\naddress\ncode\nlabel\nnote\nconcepts { code }"),
  filters: [],
  headline: "label",
  columns: {
    id: ({ address }) => address,
    label: ({ label }) => label,
    code: ({ code }) => code,
    concepts: ({ concepts }) => concepts.map(({ code }) => code).join(" "),
    note: ({ note }) => note,
  },
});

function ElementView({ answer }: { answer: ElementAnswer }) {
  return (
    <>
      <Note>{answer.note}</Note>
      <Facts facts={{ [say("code")]: <code>{answer.code}</code> }} />
      <Points
        heading={say("canTurnOnIt")}
        points={answer.concepts.map(({ address: id, prefLabel }) => (
          <NamedLink to={`${id}#side-by-side`} of={id} name={prefLabel} />
        ))}
      />
    </>
  );
}
