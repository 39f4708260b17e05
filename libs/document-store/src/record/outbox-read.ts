/** Most events of one document that the relay takes at a time; as many as that, and there may be more. */
export const MOST_READ = 100;
