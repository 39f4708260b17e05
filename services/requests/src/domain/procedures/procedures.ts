import { CodedError, type Procedure as ProcedureName } from '@clearinghouse/contracts';
import { problemsOf } from './check-procedure.js';
import { current, currentYearly } from './current.js';
import { notRecorded } from './not-recorded.js';
import { p2010, p2010Yearly } from './p2010.js';
import { type Procedure, ProcedureFile } from './procedure-file.js';

export type Procedures = readonly Procedure[];

/** @throws CodedError PROCEDURE.INVALID with every problem of the first file that has one: nothing starts with it */
export function readProcedures(files: readonly unknown[]): Procedures {
  return files.map((file) => {
    const { success, data, error } = ProcedureFile.safeParse(file);
    const name = (file as { name?: unknown } | null)?.name; // only to say which file it was
    if (!success)
      throw invalid(
        name,
        error.issues.map(({ path, message }) => ({ problem: 'not-a-procedure', at: `${path.join('.')}: ${message}` })),
      );
    const problems = problemsOf(data);
    if (problems.length > 0) throw invalid(name, problems);
    return data;
  });
}

const invalid = (procedure: unknown, problems: readonly object[]) =>
  new CodedError('PROCEDURE.INVALID', { procedure, problems });

/** Every version that governs a request somewhere. Older versions stay. */
export const PROCEDURE_VERSIONS: Procedures = readProcedures([p2010, p2010Yearly, current, currentYearly, notRecorded]);

const isOf = (name: ProcedureName) => (each: Procedure) => each.name === name;

/** The version under which a request is submitted today. */
export const latestVersion = (name: ProcedureName): number =>
  Math.max(...PROCEDURE_VERSIONS.filter(isOf(name)).map(({ version }) => version));

/** @throws Error for a version that no file describes: versions are never taken away */
export function procedureNamed(name: ProcedureName, version = 1): Procedure {
  const found = PROCEDURE_VERSIONS.filter(isOf(name)).find((each) => each.version === version);
  if (!found) throw new Error(`no file describes version ${version} of the procedure ${name}`);
  return found;
}
