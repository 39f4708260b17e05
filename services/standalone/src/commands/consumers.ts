import type { ServiceName } from '@clearinghouse/contracts';

/** Services that apply events and keep history; the gateway does neither. */
export const CONSUMERS: readonly ServiceName[] = ['requests', 'offers', 'matching', 'notifications'];
