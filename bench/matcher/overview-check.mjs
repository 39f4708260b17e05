// Asks the other solver for every stage of an overview, and compares.
const STAGES = ['served', 'balance', 'evenness', 'worst-off', 'total-score'];

/** Served x (served - 1) / items, summed over the regions. */
const uneven = (regions) => regions.reduce((sum, { items, served }) => sum + (served * (served - 1)) / items, 0);

/**
 * @returns per stage: ours, theirs (undefined: no answer in its time) and the milliseconds they took.
 * @throws where both know and differ
 */
export function compareStages(solve, given, answer, wanted = STAGES) {
  const reached = Object.fromEntries(answer.stages.map((each) => [each.stage, each.reached]));
  const places = Object.fromEntries(answer.regions.map(({ region, served }) => [region, served]));
  const next = given.items
    .flatMap(({ candidates }) => candidates.map(({ score }) => score))
    .reduce((least, score) => (score > reached['worst-off'] ? Math.min(least, score) : least), 1001);
  const one = () => 1;
  const asked = {
    served: () => [reached.served, solve(given, { worth: one })],
    balance: () => [reached.balance, thousandths(solve(given, { served: reached.served, balance: 'share' }))],
    evenness: () => [-uneven(answer.regions), solve(given, { served: reached.served, balance: 'uneven' })],
    // one score higher for everybody, and fewer are served
    'worst-off': () => [true, fewer(solve(given, { worth: one, least: next, atMost: places }), reached.served)],
    'total-score': () => {
      const question = { worth: ({ score }) => score, least: reached['worst-off'], exactly: places };
      return [reached['total-score'], solve(given, question)];
    },
  };
  return wanted.map((stage) => {
    const start = performance.now();
    const [ours, theirs] = asked[stage]();
    const ms = Math.round(performance.now() - start);
    if (theirs !== undefined && Math.abs(Number(ours) - Number(theirs)) > 1e-4 * Math.max(1, Math.abs(ours) / 1e4))
      throw new Error(`${stage}: ${ours} here, ${theirs} by the other solver`);
    return { stage, ours, theirs, ms };
  });
}

const thousandths = (share) => (share === undefined ? undefined : Math.floor(share * 1000 + 1e-6));
const fewer = (served, than) => (served === undefined ? undefined : than === 0 || served < than - 0.5);
