/** Of the product's schema, what the questions need, in the same words. A hit's node is what the search itself read. */
export const SCHEMA = `
scalar Date
enum StatuteKind { CONSTITUTION CODE ACT DECREE REGULATION ORDER NOTICE BILL }
input StatuteFilter { jurisdictions: [String!]! kinds: [StatuteKind!]! }
type Query {
  statute(id: ID!, asOf: Date!): Statute
  concept(code: String!, asOf: Date!): Concept
  statutes(filter: StatuteFilter!, first: Int!, asOf: Date!): StatuteConnection!
  search(statement: Int!, given: [String]!, asOf: Date!): SearchHitConnection!
}
type Jurisdiction { code: String! name: String! }
type StatuteConnection { totalCount: Int! nodes: [Statute!]! }
type Statute {
  id: ID! number: String title: String! kind: StatuteKind! legalForce: String!
  jurisdiction: Jurisdiction!
  provisions(first: Int!): ProvisionConnection!
  definitions(first: Int!): DefinitionConnection!
  offences(first: Int!): OffenceConnection!
  amendedBy(first: Int, last: Int): AmendmentConnection!
}
type ProvisionConnection { nodes: [Provision!]! }
type Provision { id: ID! eId: String! heading: String text: String legalForce: String! }
type DefinitionConnection { nodes: [Definition!]! }
type Definition { id: ID! term: String! meaning: String! legalForce: String! statute: Statute! jurisdiction: Jurisdiction! }
type OffenceConnection { nodes: [Offence!]! }
type Offence { id: ID! conduct: String! penalties: [Penalty!]! }
type Penalty { id: ID! kind: String! summary: String! }
type AmendmentConnection { nodes: [Amendment!]! }
type Amendment { id: ID! summary: String! effective: Date legalForce: String! }
type SearchHitConnection { nodes: [SearchHit!]! }
type SearchHit { score: Float! snippet: String! node: Found! }
type Found { id: ID! title: String! }
type Concept { code: String! prefLabel: String! definitions(first: Int!): DefinitionConnection! }
`;
