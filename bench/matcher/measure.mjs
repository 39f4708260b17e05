/** Nearest rank. */
export function quantile(values, share) {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
const median = (values) => quantile(values, 0.5);
const rounded = (value) => Number(value.toPrecision(4));

/** Milliseconds of each call. */
export function timeEach(inputs, run) {
  return inputs.map((input) => {
    const start = performance.now();
    run(input);
    return performance.now() - start;
  });
}

/**
 * Five runs of each way, in turn, after one that is not counted (its first call is the cold figure). Of each way: the median
 * over the runs of p50, p99 and the sum, the spread of the sum, and `cpu`: processor time of the sum, which says more than the
 * clock where the machine is shared.
 */
export function alternate(ways, runs = 5) {
  const cold = Object.fromEntries(Object.entries(ways).map(([name, run]) => [name, run()[0] ?? 0]));
  const taken = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  const cpu = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let at = 0; at < runs; at += 1)
    for (const [name, run] of Object.entries(ways)) {
      const before = process.cpuUsage();
      taken[name].push(run());
      const { user, system } = process.cpuUsage(before);
      cpu[name].push((user + system) / 1000);
    }
  return Object.fromEntries(
    Object.entries(taken).map(([name, all]) => [
      name,
      { cold: rounded(cold[name]), ...of(all), cpu: rounded(median(cpu[name])) },
    ]),
  );
}

/** As `timeEach`, of ways that answer later. */
export async function timeEachAwaiting(inputs, run) {
  const taken = [];
  for (const [at, input] of inputs.entries()) {
    const start = performance.now();
    await run(input, at);
    taken.push(performance.now() - start);
  }
  return taken;
}

/** As `alternate`, of ways that answer later; processor time is not told, because servers spend it elsewhere. */
export async function alternateAwaiting(ways, runs = 5) {
  const cold = {};
  for (const [name, run] of Object.entries(ways)) cold[name] = (await run())[0] ?? 0;
  const taken = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let at = 0; at < runs; at += 1) for (const [name, run] of Object.entries(ways)) taken[name].push(await run());
  return Object.fromEntries(
    Object.entries(taken).map(([name, all]) => [name, { cold: rounded(cold[name]), ...of(all) }]),
  );
}

function of(all) {
  const sums = all.map((samples) => samples.reduce((sum, each) => sum + each, 0));
  return {
    samples: all[0]?.length ?? 0,
    p50: rounded(median(all.map((samples) => quantile(samples, 0.5)))),
    p99: rounded(median(all.map((samples) => quantile(samples, 0.99)))),
    total: rounded(median(sums)),
    spread: [rounded(Math.min(...sums)), rounded(Math.max(...sums))],
  };
}

/** Least squares of log cost over log size: 1 is proportional, 0 does not grow. */
export function exponent(points) {
  const logs = points.filter(([, cost]) => cost > 0).map(([size, cost]) => [Math.log(size), Math.log(cost)]);
  const mean = (at) => logs.reduce((sum, each) => sum + each[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return rounded(over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0));
}

/** GB/s of reading 256 MB of numbers one after another, the best of five: what memory gives this machine at most. */
export function readingBandwidth() {
  const numbers = new Int32Array(64 * 2 ** 20).fill(1);
  let best = Infinity;
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    let sum = 0;
    for (let at = 0; at < numbers.length; at += 1) sum ^= numbers[at];
    if (sum !== 0) throw new Error('wrong sum');
    best = Math.min(best, performance.now() - start);
  }
  return rounded(numbers.byteLength / best / 1e6);
}

export function same(one, other, what) {
  if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error(`different answers: ${what}`);
}
