import Sequencer from "@jest/test-sequencer";

/** Files that take longest: begun last, one of them would run alone while the other processors wait. */
const LONG = ["start", "labels", "openapi", "assistants", "formats", "search/search", "pictures", "pages", "migrations"];

/** The order of files of tests: those that are known to take long, then as jest has them. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const places = new Map(LONG.map((name, place) => [`/test/${name}.test.ts`, place]));
    const placeOf = ({ path }) => places.get(path.slice(path.lastIndexOf("/test/"))) ?? LONG.length;
    return super.sort(tests).sort((a, b) => placeOf(a) - placeOf(b));
  }
}
