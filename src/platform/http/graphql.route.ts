import type { FastifyInstance } from "fastify";
import type { Admission } from "./admission.js";
import type { GraphqlHandler } from "./graphql-handler.js";
import type { Meters } from "./meters.js";
import { respond } from "./respond.js";

/** Serves GraphQL over HTTP at /graphql, by GET and POST. */
export async function addGraphql(
  http: FastifyInstance,
  admission: Admission,
  handler: GraphqlHandler,
  meters: Meters,
): Promise<void> {
  await http.register(async (room) => {
    // A form or a text is no question: what a page of another site can send without asking stays outside.
    room.removeContentTypeParser("text/plain");
    const parse = http.getDefaultJsonParser("error", "error");
    room.addContentTypeParser<string>("application/json", { parseAs: "string" }, (request, text, done) => {
      const known = handler.bodies.find(text);
      if (known) return done(null, known);
      parse(request, text, (fault, json) => (fault ? done(fault) : done(null, handler.bodies.parsed(text, json))));
    });
    room.route({
      method: ["GET", "POST"],
      url: "/graphql",
      // A body is there before its request takes a place.
      handler: async (request, reply) => {
        const { answer, codes, points } = await admission.admit(request, reply, (admitted) => handler.answer(request, admitted));
        meters.answered(points, codes);
        return respond(request, reply, answer);
      },
    });
  });
}
