import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType("Node", {
  description: "A record with an address. The id is stable, readable, and the path of the page that shows the record.",
})
export abstract class Node {
  @Field(() => ID, { description: "The address: stable, readable, unique in the dataset." })
  readonly id!: string;
}
