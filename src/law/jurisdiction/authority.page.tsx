import type { AuthoritiesAnswers, AuthorityAnswer } from "../../kits/answers.generated.js";
import { inEnglish, link, localized } from "../../kits/formats/jsonld.js";
import { listOperation, recordOperation } from "../../kits/operations.js";
import { Facts, LOCAL_TEXT, Note, OtherNames } from "../../kits/parts/text.js";
import { choice, recordList } from "../../kits/record-list.js";
import type { RecordPage } from "../../kits/record-page.js";
import { nameOnPage, say } from "../../kits/words/say.js";
import { inSentence } from "../../kits/words.js";
import { PLACE_FILTER, PLACE_NAME } from "./jurisdiction.line.js";
import { AuthorityRole } from "./jurisdiction.vocabulary.js";

export const authorityPage: RecordPage<AuthorityAnswer> = {
  name: "Authority",
  operation: recordOperation(
    "Authority",
    "id\naddress\nname\nroles\nnames { ...LocalText }\nnote\njurisdiction { ...PlaceName }",
    [LOCAL_TEXT, PLACE_NAME],
  ),
  title: ({ name }) => name,
  place: ({ jurisdiction }) => jurisdiction,
  linked: (authority, request) => ({
    ...link(request, authority.address),
    "@type": "schema:GovernmentOrganization",
    "schema:name": localized(authority.names),
    "schema:areaServed": link(request, authority.jurisdiction.address),
    "schema:description": inEnglish(authority.note),
  }),
  body: (answer) => <AuthorityView answer={answer} />,
};

export const authorityList = recordList<NonNullable<AuthoritiesAnswers["list"]>["nodes"][number]>({
  operation: listOperation(
    "Authorities",
    "authorities",
    { jurisdictions: "[String!]", roles: "[AuthorityRole!]" },
    "id\naddress\nname\nroles\nnote\njurisdiction { code }",
  ),
  filterVariable: false,
  filters: [PLACE_FILTER, choice("role", "roles", "role", AuthorityRole)],
  headline: "name",
  columns: {
    id: ({ address }) => address,
    name: ({ name }) => name,
    jurisdiction: ({ jurisdiction }) => jurisdiction.code,
    roles: ({ roles }) => roles.join(" "),
    note: ({ note }) => note,
  },
});

function AuthorityView({ answer }: { answer: AuthorityAnswer }) {
  return (
    <>
      <OtherNames names={answer.names} heading={nameOnPage(answer.address) ?? answer.name} />
      <Facts facts={{ [say("roles")]: answer.roles.map(inSentence).join(", ") }} />
      <Note>{answer.note}</Note>
    </>
  );
}
