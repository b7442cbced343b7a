import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Refusal } from "../../platform/kernel/errors.js";
import { message } from "../../platform/kernel/message.js";
import { PACKAGE_ROOT } from "../../platform/kernel/package-root.js";
import type { Rendered, ToRender } from "./png-worker.js";

/** What runs in a thread of its own is loaded compiled, also where tests load the rest as it is written. */
const WORKER = join(PACKAGE_ROOT, "dist", "src", "site", "pictures", "png-worker.js");

/** How many drawings may wait, the one under way among them: at up to half a second each, the last is ready within a deadline. */
const MOST_WAITING = 8;

interface Waiting {
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

  async render(drawing: ToRender): Promise<Buffer> {
    if (this.#waiting.length >= MOST_WAITING) {
      throw new Refusal(
        "OVERLOADED",
        message`more images are asked for than can be drawn; ask again in a moment, or take the SVG`,
      );
    }
    return new Promise((fulfil, refuse) => {
      this.#waiting.push({ fulfil, refuse });
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

/** Begun when an image is first asked for, and anew where it ended. */
let renderer: Renderer | null = null;

/** A drawing as PNG, so many pixels wide. */
export async function printPng(svg: string, width: number): Promise<Buffer> {
  if (!renderer || renderer.isOver) renderer = new Renderer();
  return renderer.render({ svg, width });
}
