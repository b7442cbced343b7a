import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const FONTS = ["latin-400", "latin-700", "latin-ext-400", "cyrillic-400"];

/** The renderer, loaded when a picture is first asked for: it is WebAssembly, alike on every machine, and brings its own fonts. */
let loading: Promise<(svg: string, width: number) => Buffer> | null = null;

async function load(): Promise<(svg: string, width: number) => Buffer> {
  const { resolve } = createRequire(import.meta.url);
  const { initWasm, Resvg } = await import("@resvg/resvg-wasm");
  const [engine, ...fontBuffers] = await Promise.all([
    readFile(resolve("@resvg/resvg-wasm/index_bg.wasm")),
    ...FONTS.map((font) => readFile(resolve(`@fontsource/source-sans-3/files/source-sans-3-${font}-normal.woff2`))),
  ]);
  await initWasm(engine);
  const font = { fontBuffers, defaultFontFamily: "Source Sans 3", sansSerifFamily: "Source Sans 3" };
  return (svg, width) => {
    const renderer = new Resvg(svg, { font, fitTo: { mode: "width", value: width } });
    const image = renderer.render();
    try {
      return Buffer.from(image.asPng());
    } finally {
      image.free();
      renderer.free();
    }
  };
}

/** A drawing as PNG, so many pixels wide. */
export async function printPng(svg: string, width: number): Promise<Buffer> {
  loading ??= load();
  return (await loading)(svg, width);
}
