import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** A drawing to render, so many pixels wide. */
export interface ToRender {
  readonly svg: string;
  readonly width: number;
}

export type Rendered = Uint8Array | { readonly fault: string };

/** Cyrillic is never bold: where a font has not the letters, the renderer takes the first that has them, whatever its weight. */
const FONTS = ["latin-400", "latin-700", "latin-ext-400", "cyrillic-400", "cyrillic-ext-400"];

/** Renders drawings, one after the other. The renderer is WebAssembly, alike on every machine, and brings its own fonts. */
async function run(): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  const [engine, ...fontBuffers] = await Promise.all([
    readFile(resolve("@resvg/resvg-wasm/index_bg.wasm")),
    ...FONTS.map((font) => readFile(resolve(`@fontsource/source-sans-3/files/source-sans-3-${font}-normal.woff2`))),
  ]);
  await initWasm(engine);
  const font = { fontBuffers, defaultFontFamily: "Source Sans 3", sansSerifFamily: "Source Sans 3" };
  parentPort?.on("message", ({ svg, width }: ToRender) => {
    try {
      parentPort?.postMessage(render(new Resvg(svg, { font, fitTo: { mode: "width", value: width } })) satisfies Rendered);
    } catch (fault) {
      parentPort?.postMessage({ fault: String(fault) } satisfies Rendered);
    }
  });
}

function render(renderer: InstanceType<typeof Resvg>): Uint8Array {
  const image = renderer.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    renderer.free();
  }
}

await run();
