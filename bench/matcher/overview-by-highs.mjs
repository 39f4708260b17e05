// The overview's objectives, stage by stage, as linear programmes for another solver (HiGHS, MIT, as WebAssembly).
import loadHighs from 'highs';

/**
 * @returns solve(given, question): the best value; undefined when it took longer than `seconds`.
 *   `given`: items and programmes of an overview. The question: `worth` of an edge { item, programme, score }, or none;
 *   `least` score; `exactly` or `atMost`: places of each region; `served`: places of all regions together.
 *   `balance: 'share'` asks for the lowest share of a region, `balance: 'uneven'` for the least sum of
 *   served x (served - 1) / items, negative.
 */
export async function highsSolver({ seconds = 60 } = {}) {
  const highs = await loadHighs();
  return (given, question) => {
    const { data, optimal } = programmeOf(highs, given, question);
    if (data.numCols === 0) return 0; // nothing to choose
    return highs.withModel(data, (model) => {
      model.options.set({ output_flag: false, time_limit: seconds });
      model.run();
      return model.getModelStatus() === optimal ? model.getObjectiveValue() : undefined;
    });
  };
}

function programmeOf(highs, { items, programmes }, { worth, least = 0, exactly, atMost, served, balance }) {
  const regions = [...new Set(items.map(({ region }) => region))].sort();
  const sizes = regions.map((region) => items.filter((item) => item.region === region).length);
  const rows = { lower: [], upper: [] };
  const row = (lower, upper) => rows.lower.push(lower) && rows.upper.push(upper) - 1;
  const itemRow = items.map(() => row(0, 1));
  const programmeRow = new Map(programmes.map(({ id, capacity }) => [id, row(0, capacity ?? items.length)]));
  // places of a region, less those that a column of its own counts
  const regionRow = regions.map((region, at) => {
    if (balance) return row(0, 0);
    return row(exactly?.[region] ?? 0, exactly?.[region] ?? atMost?.[region] ?? sizes[at]);
  });
  const all = served === undefined ? undefined : row(served, served);
  const columns = { cost: [], upper: [], integer: [], starts: [0], indices: [], values: [] };
  const column = (cost, upper, entries, integer = 0) => {
    columns.cost.push(cost);
    columns.upper.push(upper);
    columns.integer.push(integer);
    columns.indices.push(...entries.map(([at]) => at));
    columns.values.push(...entries.map(([, value]) => value));
    columns.starts.push(columns.indices.length);
  };
  items.forEach((item, at) => {
    const region = regionRow[regions.indexOf(item.region)];
    for (const { programmeId, score } of item.candidates.filter((each) => each.score >= least))
      column(worth?.({ item, programmeId, score }) ?? 0, 1, [
        ...[itemRow[at], programmeRow.get(programmeId), region].map((place) => [place, 1]),
        ...(all === undefined ? [] : [[all, 1]]),
      ]);
  });
  if (balance === 'share') {
    const above = sizes.map(() => row(0, items.length));
    sizes.forEach((size, at) =>
      column(
        0,
        size,
        [
          [regionRow[at], -1],
          [above[at], 1],
        ],
        1,
      ),
    );
    column(
      1,
      1,
      sizes.map((size, at) => [above[at], -size]),
    );
  }
  if (balance === 'uneven')
    sizes.forEach((size, at) => {
      for (let k = 0; k < size; k += 1) column((-2 * k) / size, 1, [[regionRow[at], -1]]);
    });
  const [numCols, numRows] = [columns.cost.length, rows.lower.length];
  const { starts, indices, values } = columns;
  const data = {
    ...{ numCols, numRows, sense: highs.constants.objectiveSense.maximize },
    ...{ colCost: columns.cost, colLower: new Float64Array(numCols), colUpper: columns.upper },
    ...{ rowLower: rows.lower, rowUpper: rows.upper },
    matrix: {
      format: 'csc',
      numRows,
      numCols,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values,
    },
    ...(columns.integer.includes(1) ? { integrality: Int32Array.from(columns.integer) } : {}),
  };
  return { data, optimal: highs.constants.modelStatus.optimal };
}
