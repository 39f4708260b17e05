export const COMPUTE_OVERVIEW = 'compute-overview';
