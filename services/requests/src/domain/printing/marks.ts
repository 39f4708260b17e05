import { isFictitious } from '@clearinghouse/taxonomy';
import { isDrafted, type Request } from '../request.js';

/** A paper of a demonstration never passes for a real one, nor a draft for what was sent. */
export const marksOf = (request: Request): string[] => [
  ...(isFictitious(request.content.requester) ? ['SPECIMEN'] : []),
  ...(isDrafted(request) ? ['DRAFT'] : []),
];
