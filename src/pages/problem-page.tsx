import { render } from "preact-render-to-string";
import { asset } from "./assets.js";
import type { Problem } from "./problem.js";

/** The page that says why there is none. It knows no release: it must do without one. */
export function printProblem({ heading, message }: Problem): string {
  return `<!doctype html>${render(
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{heading} | Minelaw</title>
        <link rel="stylesheet" href={asset("pages.css")} />
        <link rel="icon" href={asset("minelaw.svg")} type="image/svg+xml" />
      </head>
      <body>
        <header class="site">
          <a class="name" href="/">
            Minelaw
          </a>
        </header>
        <main id="main">
          <h1>{heading}</h1>
          <p>{message}</p>
          <p>
            <a href="/">Begin at the start</a>, or <a href="/search">search</a>.
          </p>
        </main>
      </body>
    </html>,
  )}`;
}
