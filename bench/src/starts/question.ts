import type { Question } from "../questions/question.js";

/** What a reader of the API would ask first: law of a place on a day, with the statutes and sources that it rests on. */
export const law: Question = {
  id: "law",
  title: "rules of a place, with their statutes and sources",
  document: `query Law {
    rules(asOf: "2025-06-15", filter: { jurisdictions: ["RU"] }, first: 10) {
      totalCount
      nodes { id modality action statute { number title } citations { source { title url } } }
    }
  }`,
  variants: async () => [{}],
};
