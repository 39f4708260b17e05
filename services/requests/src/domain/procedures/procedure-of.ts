import type { Request } from '../request.js';
import type { Procedure } from './procedure-file.js';
import { procedureNamed } from './procedures.js';

/** The version that governs the request: the one that it was submitted under. A draft has the latest by then. */
export const procedureOf = ({ content, procedureVersion }: Pick<Request, 'content' | 'procedureVersion'>): Procedure =>
  procedureNamed(content.procedure, procedureVersion);
