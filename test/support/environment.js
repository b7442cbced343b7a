import { ModuleMocker } from "jest-mock";

/** Where tests run: in Node itself and not in a context of the vm module, so that what one file has loaded is there for the next. */
export default class NodeItself {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  #console = globalThis.console;

  exportConditions() {
    return ["node", "node-addons"];
  }

  getVmContext() {
    return null;
  }

  async setup() {}

  /** Jest has put a console of its own in place, which says of each line whose it is. */
  async teardown() {
    globalThis.console = this.#console;
  }
}
