import fs from "node:fs";

/**
 * The most memory that this process has had at once, in bytes.
 *
 * On Linux it is read from /proc: what the system counts for `maxRSS` begins with the memory of the
 * process that started this one, which may be far larger.
 */
export function peakMemoryBytes(): number {
  const own = /^VmHWM:\s*(\d+) kB$/m.exec(statusOnLinux())?.[1];
  return 1024 * (own === undefined ? process.resourceUsage().maxRSS : Number(own));
}

function statusOnLinux(): string {
  try {
    return fs.readFileSync("/proc/self/status", "latin1");
  } catch {
    return "";
  }
}
