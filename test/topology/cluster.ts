import { execFile, execFileSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";
import { ok, POSTGRES_USER, Service } from "./processes.js";

export const BINARIES = process.env.POSTGRES_BINARIES ?? "/usr/lib/postgresql/15/bin";

/** Where everything listens, on this machine alone. */
export const PORTS = { balancer: 4160, nodes: [4161, 4162], primary: 5500, replica: 5501, pooler: 5510, redis: 6400 } as const;

const CLI = join(PACKAGE_ROOT, "dist", "minelaw.js");
const primaryUrl = `postgres://minelaw@127.0.0.1:${PORTS.primary}/minelaw`;

/** The topology of docker-compose.yml as plain processes in a folder of their own. */
export class Cluster {
  readonly folder = mkdtempSync(join(tmpdir(), "minelaw-cluster-"));
  readonly primary: Service;
  readonly replica: Service;
  readonly pooler: Service;
  readonly redis: Service;
  readonly balancer: Service;
  readonly nodes: readonly Service[];

  constructor(environment: Record<string, string> = {}) {
    chmodSync(this.folder, 0o755);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void this.stop().then(() => process.exit(1)));
    this.primary = this.#postgres("primary", PORTS.primary);
    this.replica = this.#postgres("replica", PORTS.replica);
    this.pooler = new Service("pooler", ["pgbouncer", join(this.folder, "pgbouncer.ini")], {
      log: this.#log("pooler"),
      ready: () => listens(PORTS.pooler),
      identity: POSTGRES_USER,
    });
    this.redis = new Service(
      "redis",
      ["redis-server", "--port", `${PORTS.redis}`, "--bind", "127.0.0.1", "--save", "", "--dir", this.folder],
      {
        log: this.#log("redis"),
        ready: () => listens(PORTS.redis),
      },
    );
    this.balancer = new Service("balancer", ["nginx", "-c", join(this.folder, "nginx.conf"), "-g", "daemon off;"], {
      log: this.#log("balancer"),
      ready: () => listens(PORTS.balancer),
    });
    this.nodes = PORTS.nodes.map(
      (port) =>
        new Service(`node ${port}`, [process.execPath, CLI, "serve", "--no-ingest"], {
          log: this.#log(`node-${port}`),
          ready: () => ok(`http://127.0.0.1:${port}/readyz`),
          env: {
            DATABASE_URL: primaryUrl,
            REPLICA_DATABASE_URL: `postgres://minelaw@127.0.0.1:${PORTS.pooler}/minelaw`,
            REDIS_URL: `redis://127.0.0.1:${PORTS.redis}`,
            HOST: "127.0.0.1",
            PORT: String(port),
            MINELAW_BUDGET: "0",
            MINELAW_DRAIN_MS: "500",
            ...environment,
          },
        }),
    );
  }

  /** The primary with the seeds in it. */
  async startPrimary(): Promise<void> {
    this.#asPostgres("initdb", "-D", this.#data("primary"), "-U", "minelaw", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
    await this.primary.start();
    this.#asPostgres("createdb", "-h", "127.0.0.1", "-p", `${PORTS.primary}`, "-U", "minelaw", "minelaw");
    await this.ingest(join(PACKAGE_ROOT, "seeds"));
  }

  async startReplica(): Promise<void> {
    this.#asPostgres(
      "pg_basebackup",
      "-h",
      "127.0.0.1",
      "-p",
      `${PORTS.primary}`,
      "-U",
      "minelaw",
      "-D",
      this.#data("replica"),
      "-R",
      "-X",
      "stream",
      "-c",
      "fast",
    );
    await this.replica.start();
  }

  /** Everything: primary, replica, pooler, Redis, both nodes and the balancer. */
  async startAll(): Promise<void> {
    await this.startPrimary();
    await this.startReplica();
    this.#write(
      "pgbouncer.ini",
      asPoolerReads(readFileSync(join(PACKAGE_ROOT, "ops", "pgbouncer.ini"), "utf8"))
        .replace("host=replica port=5432", `host=127.0.0.1 port=${PORTS.replica} user=minelaw`)
        .replace("auth_type = scram-sha-256", "auth_type = any")
        .replace(/^auth_file.*$/m, "")
        .replace("listen_addr = *", "listen_addr = 127.0.0.1")
        .replace("listen_port = 6432", `listen_port = ${PORTS.pooler}`),
    );
    const [a, b] = PORTS.nodes;
    this.#write(
      "nginx.conf",
      readFileSync(join(PACKAGE_ROOT, "ops", "nginx.conf"), "utf8")
        .replace("api-1:4000", `127.0.0.1:${a}`)
        .replace("api-2:4000", `127.0.0.1:${b}`)
        .replace("listen 8080", `listen 127.0.0.1:${PORTS.balancer}`)
        .replace("/tmp/nginx.pid", join(this.folder, "nginx.pid")),
    );
    await Promise.all([this.pooler.start(), this.redis.start()]);
    await Promise.all(this.nodes.map((node) => node.start()));
    await this.balancer.start();
  }

  /** Makes a release of seeds, in a process of its own. */
  async ingest(seeds: string): Promise<void> {
    await promisify(execFile)(process.execPath, [CLI, "ingest"], {
      env: { PATH: process.env.PATH, DATABASE_URL: primaryUrl, MINELAW_SEEDS_DIR: seeds },
    });
  }

  /** A copy of the seeds in which Kazakhstan has another name, so that answers tell their release. */
  seedsNaming(name: string): string {
    const copy = join(this.folder, `seeds-${name}`);
    cpSync(join(PACKAGE_ROOT, "seeds"), copy, { recursive: true });
    const file = join(copy, "kz", "jurisdiction.yaml");
    const text = readFileSync(file, "utf8");
    const renamed = text.replace(/^( +en: ).*Kazakhstan.*$/m, `$1${name}`);
    if (renamed === text) throw new Error("the seeds have no English name for Kazakhstan");
    writeFileSync(file, renamed);
    return copy;
  }

  sql(statement: string, port: number = PORTS.primary): string {
    return execFileSync(
      join(BINARIES, "psql"),
      ["-h", "127.0.0.1", "-p", `${port}`, "-U", "minelaw", "-AtX", "-c", statement, "minelaw"],
      {
        encoding: "utf8",
      },
    ).trim();
  }

  async stop(): Promise<void> {
    for (const service of [this.balancer, ...this.nodes, this.pooler, this.redis]) await service.stop();
    for (const service of [this.replica, this.primary]) await service.stop("SIGQUIT");
    rmSync(this.folder, { recursive: true, force: true });
  }

  #postgres(name: string, port: number): Service {
    const settings = { listen_addresses: "127.0.0.1", port, unix_socket_directories: "", max_connections: 60, hot_standby: "on" };
    const flags = Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
    return new Service(name, [join(BINARIES, "postgres"), "-D", this.#data(name), ...flags], {
      log: this.#log(name),
      ready: async () => this.#asPostgres("pg_isready", "-q", "-h", "127.0.0.1", "-p", `${port}`),
      identity: POSTGRES_USER,
    });
  }

  #data(name: string): string {
    const data = join(this.folder, name);
    mkdirSync(data, { recursive: true, mode: 0o700 });
    if (POSTGRES_USER) chownSync(data, POSTGRES_USER.uid, POSTGRES_USER.gid);
    return data;
  }

  #asPostgres(program: string, ...args: string[]): void {
    execFileSync(join(BINARIES, program), args, { ...POSTGRES_USER, stdio: "pipe", cwd: this.folder });
  }

  #log(name: string): string {
    return join(this.folder, `${name}.log`);
  }

  #write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }
}

/** The oldest PgBouncer that keeps prepared statements for those to whom it lends connections; an older one lends sessions. */
const KEEPS_STATEMENTS = 121;

function asPoolerReads(configuration: string): string {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(execFileSync("pgbouncer", ["--version"], { encoding: "utf8" })) ?? [];
  if (Number(major) * 100 + Number(minor) >= KEEPS_STATEMENTS) return configuration;
  return configuration.replace("pool_mode = transaction", "pool_mode = session").replace(/^max_prepared_statements.*\n/m, "");
}

function listens(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => resolve(void socket.destroy())).once("error", reject);
  });
}
