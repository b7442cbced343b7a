import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType("Node", {
  description:
    "A record with an address. `address` is permanent, and `id` names one content: whatever a client keeps under it stays true.",
})
export abstract class Node {
  @Field(() => ID, {
    description:
      "Names one content that clients can keep: the address where the question named no moment, else the address with the moment, /rule/ru/over-limit@2024-01-01, or with a release too, /rule/ru/over-limit@2024-01-01,r3. The day is the last on which the dataset changed. `node` finds it; it opens a page.",
  })
  readonly id!: string;

  @Field(() => String, {
    description:
      "The permanent address: readable, the same on every day, the path of a page. It is what people keep, cite and link; wherever an id is asked for it may be given instead.",
  })
  readonly address!: string;

  @Field(() => Boolean, {
    complexity: 0,
    description:
      "Whether it is a private addition of whoever runs this server: no part of the public dataset, of its licence, its downloads, feeds and sitemaps.",
  })
  readonly private!: boolean;
}
