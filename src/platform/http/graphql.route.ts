import type { FastifyInstance } from "fastify";
import { Refusal } from "../kernel/errors.js";
import type { Answerer } from "./answer.js";
import { formOf, send } from "./form.js";
import type { Gate } from "./gate.js";
import type { Meters } from "./meters.js";

/** Serves GraphQL over HTTP at /graphql, by GET and POST. */
export async function addGraphql(http: FastifyInstance, answerer: Answerer, gate: Gate, meters: Meters): Promise<void> {
  await http.register(async (room) => {
    // A form or a text is no question: what a page of another site can send without asking stays outside.
    room.removeContentTypeParser("text/plain");
    room.addHook("onRequest", async (_request, reply) => gate.enter(reply));
    room.route({
      method: ["GET", "POST"],
      url: "/graphql",
      // Answers are packed once, and kept so.
      compress: false,
      handler: async (request, reply) => {
        const form = formOf(request);
        const written = await answerer.answer(request, form);
        meters.answered(written.cost, written.codes);
        return send(reply, written, form);
      },
    });
    room.route({
      method: ["PUT", "PATCH", "DELETE"],
      url: "/graphql",
      handler: async (request, reply) => {
        reply.header("allow", "GET, POST");
        throw new Refusal("METHOD_NOT_ALLOWED", `${request.method} is not answered here; ask by GET or POST`);
      },
    });
  });
}
