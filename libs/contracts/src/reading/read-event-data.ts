import type { DataOf, EventKind } from '../events/index.js';
import { withoutUnknown } from './without-unknown.js';

/**
 * The body of an event, as the bus reads it: fields of a later version that this one does not know are ignored at any
 * depth (HTTP refuses them), every known field is checked in full. @throws ZodError naming every problem
 */
export const readEventData = <K extends EventKind>(kind: K, data: unknown): DataOf<K> =>
  kind.data.parse(withoutUnknown(kind.data, data)) as DataOf<K>; // parse answers the output type of this very schema
