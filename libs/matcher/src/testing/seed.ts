/** Seed of the random tests of a file: FC_SEED repeats a run. Shown in the title of each test, so every report has it. */
export const seed = Number(process.env['FC_SEED'] ?? Date.now() % 2_147_483_647);
