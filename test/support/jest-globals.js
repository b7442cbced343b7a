/*
 * What tests import as @jest/globals. Outside of jest's own loader that package has nothing but an error, so global-setup.js puts this
 * before it, where Node looks first: in dist/node_modules. The bindings are live: they are those of the file of tests that runs.
 */
export let afterAll, afterEach, beforeAll, beforeEach, describe, expect, test;

export function use(globals) {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } = globals);
}
