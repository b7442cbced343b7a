import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PageRequest } from "../../kits/page-request.js";
import { Refusal } from "../../platform/kernel/errors.js";
import { message } from "../../platform/kernel/message.js";
import { PACKAGE_ROOT } from "../../platform/kernel/package-root.js";
import type { Rendered, ToRender } from "./png-worker.js";

/** What runs in a thread of its own is loaded compiled, also where tests load the rest as it is written. */
const WORKER = join(PACKAGE_ROOT, "dist", "src", "site", "pictures", "png-worker.js");

/** How many drawings may wait, the one under way among them: at up to half a second each, the last is ready within a deadline. */
const MOST_WAITING = 12;

/** How many of those may be one client's: whoever asks for ever new ones leaves half to others. */
const MOST_OF_A_CLIENT = MOST_WAITING / 2;

interface Waiting {
  readonly client: string;
  readonly fulfil: (image: Buffer) => void;
  readonly refuse: (fault: Error) => void;
}

/** A thread that renders drawings: the thread that answers goes on meanwhile. */
class Renderer {
  readonly #worker = new Worker(WORKER);
  readonly #waiting: Waiting[] = [];
  #over = false;

  constructor() {
    this.#worker.on("message", (answer: Rendered) => this.#settle(answer));
    this.#worker.on("error", (fault) => this.#end(fault));
    this.#worker.on("exit", () => this.#end(new Error("the thread that renders drawings ended")));
    // A server that stops does not wait for it.
    this.#worker.unref();
  }

  get isOver(): boolean {
    return this.#over;
  }

  async render(drawing: ToRender, client: string): Promise<Buffer> {
    const own = this.#waiting.filter((each) => each.client === client).length;
    if (this.#waiting.length >= MOST_WAITING || own >= MOST_OF_A_CLIENT) {
      throw new Refusal(
        "OVERLOADED",
        message`more images are asked for than can be drawn; ask again in a moment, or take the SVG`,
      );
    }
    return new Promise((fulfil, refuse) => {
      this.#waiting.push({ client, fulfil, refuse });
      this.#worker.postMessage(drawing);
    });
  }

  /** Answers come in the order of the questions. */
  #settle(answer: Rendered): void {
    const first = this.#waiting.shift();
    if (answer instanceof Uint8Array) first?.fulfil(Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength));
    else first?.refuse(new Error(`a drawing cannot be rendered: ${answer.fault}`));
  }

  #end(fault: Error): void {
    this.#over = true;
    for (const { refuse } of this.#waiting.splice(0)) refuse(fault);
  }
}

/** Who asks for a drawing; the server itself is one of them. */
export const drawnFor = ({ executor }: Pick<PageRequest, "executor">): string => executor.context.cost?.client ?? "";

/** Begun when an image is first asked for, and anew where it ended. */
let renderer: Renderer | null = null;

/** A drawing as PNG, so many pixels wide, for a client. */
export async function printPng(svg: string, width: number, client: string): Promise<Buffer> {
  if (!renderer || renderer.isOver) renderer = new Renderer();
  return renderer.render({ svg, width }, client);
}
