import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem } from 'node:os';

const said = (program, ...args) => {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
};

/** What the figures were measured on. */
export const machine = () => ({
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  kernel: release(),
  node: process.version,
  commit: said('git', 'rev-parse', '--short', 'HEAD'),
  dirty: said('git', 'status', '--porcelain') !== '',
  date: new Date().toISOString(),
});

/** Quantiles in ms, by nearest rank. */
export function quantiles(values) {
  const sorted = Float64Array.from(values).sort();
  const at = (q) =>
    sorted.length ? Number(sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)]?.toFixed(1)) : null;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}
