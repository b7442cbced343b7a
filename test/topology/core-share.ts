import { existsSync, mkdirSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = "/sys/fs/cgroup";
/** Short, so that whoever is held stands still for moments and not for long. */
const PERIOD_MICROSECONDS = 10_000;

/**
 * A part of a core that a process and its children are held to, by Linux control groups. On one machine everything shares the
 * cores, and two nodes could never do more than one; held to a part, each is like a machine of its own.
 */
export class CoreShare {
  private constructor(private readonly group: string) {}

  /** Null where the system does not let a process be held: mostly, where this one is not root's. */
  static make(name: string, share: number): CoreShare | null {
    const unified = existsSync(join(ROOT, "cgroup.controllers"));
    const group = join(unified ? ROOT : join(ROOT, "cpu"), `minelaw-${process.pid}-${name}`);
    const quota = Math.round(PERIOD_MICROSECONDS * share);
    try {
      mkdirSync(group);
      if (unified) writeFileSync(join(group, "cpu.max"), `${quota} ${PERIOD_MICROSECONDS}`);
      else {
        writeFileSync(join(group, "cpu.cfs_period_us"), `${PERIOD_MICROSECONDS}`);
        writeFileSync(join(group, "cpu.cfs_quota_us"), `${quota}`);
      }
      return new CoreShare(group);
    } catch {
      return null;
    }
  }

  hold(pid: number): void {
    writeFileSync(join(this.group, "cgroup.procs"), `${pid}`);
  }

  /** Once every process that it held has ended. */
  remove(): void {
    rmdirSync(this.group);
  }
}
