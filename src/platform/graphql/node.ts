import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType("Node", {
  description:
    "Anything with an address. `address` is permanent, and `id` names one content: whatever a client keeps under it stays true.",
})
export abstract class Node {
  @Field(() => ID, {
    description:
      "Names one content, so that clients can keep it: the address where the question named neither day nor instant, or else the address with that moment: /rule/ru/over-limit@2024-01-01, or with a release /rule/ru/over-limit@2024-01-01,r3. The day is the last one on which anything in the dataset changed. Takes no other argument to be found by `node`, and opens a page.",
  })
  readonly id!: string;

  @Field(() => String, {
    description:
      "The permanent address: readable, the same on every day, the path of a page. It is what people keep, cite and link; wherever an id is asked for it may be given instead.",
  })
  readonly address!: string;
}
