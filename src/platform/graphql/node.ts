import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType("Node", {
  description: "Anything with an address. An id is stable, readable, and the path of a page that describes the thing.",
})
export abstract class Node {
  @Field(() => ID, { description: "The address: stable, readable, unique in the dataset." })
  readonly id!: string;
}
