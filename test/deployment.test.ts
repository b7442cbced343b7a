import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { minVersion, satisfies } from "semver";
import { parse } from "yaml";
import { readConfig } from "../src/app/config.js";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";

interface ComposeService {
  readonly image?: string;
  readonly build?: string;
  readonly environment?: Record<string, string>;
  readonly volumes?: readonly string[];
  readonly depends_on?: readonly string[] | Record<string, { condition: string }>;
}

const read = (path: string) => readFileSync(join(PACKAGE_ROOT, path), "utf8");
/** The composition as Compose reads it with every variable set. */
const composition = read("docker-compose.yml").replace(/\$\{\w+:\?[^}]*\}/g, "given");
const { services, volumes } = parse(composition, { merge: true }) as {
  services: Record<string, ComposeService>;
  volumes: Record<string, unknown>;
};

describe.each(Object.entries(services))(
  "the service %s",
  (_name, { image, build, depends_on = [], volumes: mounts = [], environment }) => {
    test("is made of an image or of this folder, and hangs on services that are there", () => {
      expect([image, build].filter(Boolean)).toHaveLength(1);
      expect(Object.keys(services)).toEqual(
        expect.arrayContaining(Array.isArray(depends_on) ? depends_on : Object.keys(depends_on)),
      );
    });

    test("mounts what there is", () => {
      for (const mount of mounts) {
        const [source = ""] = mount.split(":");
        expect(source.startsWith("./") ? existsSync(join(PACKAGE_ROOT, source)) : source in volumes).toBe(true);
      }
    });

    test("is configured as the server reads it", () => {
      if (build) expect(() => readConfig(environment ?? {})).not.toThrow();
    });
  },
);

test("the balancer and the pooler name services of the composition", () => {
  const upstreams = [...read("ops/nginx.conf").matchAll(/^ +server ([\w-]+):4000/gm)].map(([, name]) => name);
  const [, replica] = /host=(\w+)/.exec(read("ops/pgbouncer.ini")) ?? [];
  expect(upstreams).toEqual(["api-1", "api-2"]);
  expect(Object.keys(services)).toEqual(expect.arrayContaining([...upstreams, replica]));
});

test("the balancer takes no answer of a node for its failure, and more headers than a node sends", () => {
  const balancer = read("ops/nginx.conf");
  // What nginx makes of them is in test/behind-nginx.test.ts, where there is one.
  expect(balancer.match(/^ +proxy_next_upstream .*$/gm)).toEqual(["      proxy_next_upstream error timeout non_idempotent;"]);
  expect(balancer).toMatch(/^ +proxy_buffer_size 32k;$/m);
});

test("what is shared is behind a password, and readers behind the pooler cannot write whatever connection they are lent", () => {
  const { redis, ...others } = services;
  expect((redis as { command?: string[] }).command?.join(" ")).toMatch(/--requirepass given/);
  for (const { environment } of Object.values(others)) {
    if (environment?.REDIS_URL) expect(new URL(environment.REDIS_URL).password).toBe("given");
  }
  const pooler = read("ops/pgbouncer.ini");
  expect(pooler).toMatch(/^pool_mode = transaction$/m);
  // As many as a node names; src/platform/database/query.ts.
  expect(pooler).toMatch(/^max_prepared_statements = 1000$/m);
  for (const setting of ["default_transaction_read_only = on", "statement_timeout = "]) {
    expect(read("ops/initdb/10-roles.sh")).toContain(`ALTER ROLE minelaw_node SET ${setting}`);
  }
});

test("the image holds all that the package's files are read from", () => {
  const copied = [...read("Dockerfile").matchAll(/--from=build \/app\/(\S+)/g)].map(([, path]) => path);
  expect(copied).toEqual(
    expect.arrayContaining([
      "dist/minelaw.js",
      "dist/src",
      "dist/migrations",
      "seeds",
      "public",
      "examples",
      "operations",
      "schema",
      "package.json",
    ]),
  );
  expect(read("Dockerfile")).toMatch(/^USER node$/m);
});

test("one Node is meant, and the engines take it", () => {
  const meant = read(".nvmrc").trim();
  const images = [...read("Dockerfile").matchAll(/^FROM node:(\d+)-/gm)].map(([, version]) => version);
  expect(images.length).toBeGreaterThan(0);
  expect(new Set(images)).toEqual(new Set([meant]));
  const { engines } = JSON.parse(read("package.json")) as { engines: { node: string } };
  const [, least] = /^>=(\d+)/.exec(engines.node) ?? [];
  expect(Number(meant)).toBeGreaterThanOrEqual(Number(least));
});

test("the package holds what the program reads, and nothing that only development needs", () => {
  const packed = execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd: PACKAGE_ROOT, encoding: "utf8" });
  const [{ files }] = JSON.parse(packed) as [{ files: readonly { readonly path: string }[] }];
  const paths = files.map(({ path }) => path);
  const tops = [
    ...new Set(
      paths.map((path) =>
        path
          .split("/")
          .slice(0, path.startsWith("dist/") ? 2 : 1)
          .join("/"),
      ),
    ),
  ];
  expect(tops.sort()).toEqual([
    "CHANGELOG.md",
    "LICENSE",
    "LICENSE-DATA",
    "README.md",
    "dist/migrations",
    "dist/minelaw.js",
    "dist/src",
    "examples",
    "operations",
    "package.json",
    "public",
    "schema",
    "seeds",
  ]);
  const folders = ["seeds", "public", "examples", "operations", "schema"];
  const read = folders.flatMap((folder) =>
    readdirSync(join(PACKAGE_ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(PACKAGE_ROOT, join(entry.parentPath, entry.name))),
  );
  expect(paths).toEqual(expect.arrayContaining(read));
  const sources = readdirSync(join(PACKAGE_ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  expect(paths).toEqual(expect.arrayContaining(sources.map((file) => `dist/src/${file.replace(/\.tsx?$/, ".js")}`)));
});

interface Locked {
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly engines?: { readonly node?: string };
}

describe("what is installed", () => {
  const lock = JSON.parse(read("package-lock.json")) as { packages: Readonly<Record<string, Locked>> };
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

  test.each(["package-lock.json", "bench/package-lock.json"])("is checked against %s, on every platform", (file) => {
    const { packages } = JSON.parse(read(file)) as typeof lock;
    const unchecked = Object.entries(packages).filter(([path, { integrity, link }]) => path !== "" && !link && !integrity);
    expect(Object.keys(packages).length).toBeGreaterThan(50);
    expect(unchecked.map(([path]) => path)).toEqual([]);
  });

  test("asks for no newer Node than the package does", () => {
    const { engines } = JSON.parse(read("package.json")) as { engines: { node: string } };
    const least = minVersion(engines.node)?.version ?? "";
    const newer = Object.entries(lock.packages).filter(([, { engines }]) => engines?.node && !satisfies(least, engines.node));
    expect(newer.map(([path]) => path)).toEqual([]);
  });

  test("holds no program of one platform but for development", () => {
    const ofPlatforms = Object.entries(lock.packages).filter(([, { os, cpu }]) => os || cpu);
    expect(ofPlatforms.length).toBeGreaterThan(50);
    expect(ofPlatforms.filter(([, { dev }]) => !dev).map(([path]) => path)).toEqual([]);
    for (const [path, { optional }] of ofPlatforms) expect([path, optional]).toEqual([path, true]);
  });

  test("runs nothing while it is installed, so the two commands of the README build for themselves", () => {
    expect(read(".npmrc")).toMatch(/^ignore-scripts=true$/m);
    for (const name of Object.keys(scripts)) expect(name).not.toMatch(/^(?:pre|post)|^install$/);
    expect(scripts.start).toMatch(/^node scripts\/build\.js --ready && /);
    expect(read("test/support/global-setup.js")).toContain("scripts/build.js");
  });
});
