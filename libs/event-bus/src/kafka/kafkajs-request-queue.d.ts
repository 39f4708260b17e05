declare module 'kafkajs/src/network/requestQueue/index.js' {
  /** The requests of one connection: those under way, and those that wait because the broker asked for a pause. */
  export default class RequestQueue {
    readonly pending: readonly unknown[];
    /** Looks at what is pending once more, later. */
    scheduleCheckPendingRequests(): void;
  }
}
