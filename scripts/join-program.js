import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The program as it is started, from the folder of the package. */
export const PROGRAM = join("dist", "minelaw.js");

/** What has files of its own beside its code, or is compiled for one machine, and what its libraries would take if it were there. */
const APART = ["@electric-sql/*", "@resvg/*", "pg-native", "react-native-sqlite-storage"];

/** Apollo Server asks `module`, which a joined file has not, for Node's digests, and makes them in JavaScript without: one for each question. */
const digestsOfNode = {
  name: "digests of Node",
  setup({ onLoad }) {
    onLoad({ filter: /utils\.createhash[\\/]dist[\\/]index\.js$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const contents = text.replaceAll("module.require", "require").replace('require("sha.js")', "undefined");
      if (contents.includes("sha.js") || contents === text) throw new Error(`${path}: asks for digests in another way`);
      return { contents };
    });
  },
};

/**
 * Joins the compiled program and its libraries into one file. A start then finds and reads one file in place of some seven hundred, which was
 * two fifths of its work (docs/decisions/0082-the-program-is-one-file.md). Names of classes stay: libraries ask for them.
 */
export async function joinProgram(root) {
  const { build } = await import("esbuild");
  const program = join(root, PROGRAM);
  const { outputFiles } = await build({
    entryPoints: [join(root, "dist", "src", "app", "cli.js")],
    outfile: program,
    write: false,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    external: APART,
    keepNames: true,
    minifyWhitespace: true,
    plugins: [digestsOfNode],
    // Where it fails, Node shows the line.
    lineLimit: 160,
    // Libraries in the older form of modules ask Node for its own by this name.
    banner: { js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);' },
    logLevel: "warning",
  });
  await writeFile(program, withNamesOfClassesAlone(outputFiles[0].text));
}

const NAMING = 'var __name=(target,value)=>__defProp(target,"name",{value,configurable:true});';
/** Lines may break between any two of its words. */
const OF_CLASS = /static\s*\{\s*__name\(\s*this\b/g;

/** To name a function each time it is made took an eighth of every answer; whoever asks for names asks for those of classes. */
function withNamesOfClassesAlone(text) {
  const named = text.replace(OF_CLASS, "static{__nameClass(this").replace(NAMING, `${NAMING.replace("__name", "__nameClass")}var __name=target=>target;`);
  if (!named.includes("var __nameClass=") || !named.includes("__nameClass(this") || /__name\(\s*this\b/.test(named)) {
    throw new Error("esbuild names classes in another way");
  }
  return named;
}
