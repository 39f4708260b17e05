import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';

const { prototype } = RequestQueue;
const { scheduleCheckPendingRequests: schedule } = prototype;

/**
 * kafkajs 2.2.4 looks a thousand times a second at what each connection has pending, also when that is nothing, as long as
 * the process lives (tulios/kafkajs#1556). A request that comes to wait asks for the next look itself. Replaced once for the
 * process; to be removed when a release of kafkajs rests by itself.
 */
export function restWhenIdle(): void {
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
    if (this.pending.length > 0) schedule.call(this);
  };
}
