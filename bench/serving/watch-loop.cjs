// Loaded into the server (NODE_OPTIONS): on SIGUSR2 it writes the delay of its event loop since the last time, in ms.
const { writeFileSync } = require('node:fs');
const { monitorEventLoopDelay } = require('node:perf_hooks');
const { isMainThread } = require('node:worker_threads');

const RESOLUTION = 5;
if (isMainThread && process.env.LOOP_FILE) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  process.on('SIGUSR2', () => {
    // the timer itself waits; what is above that is delay
    const ms = (nanoseconds) => Math.max(0, Number((nanoseconds / 1e6 - RESOLUTION).toFixed(1)));
    const said = { p50: ms(delay.percentile(50)), p99: ms(delay.percentile(99)), max: ms(delay.max) };
    delay.reset();
    writeFileSync(process.env.LOOP_FILE, JSON.stringify(said));
  });
}
