import { ListRequests } from '../list-requests/list-requests.handler.js';
import { ListRequestsController } from '../list-requests/list-requests.http.controller.js';
import { ReadRequestHistory } from '../read-request-history/read-request-history.handler.js';
import { ReadRequestHistoryController } from '../read-request-history/read-request-history.http.controller.js';
import { ReadRequest } from '../read-request/read-request.handler.js';
import { ReadRequestController } from '../read-request/read-request.http.controller.js';

/** Reading requests. */
export const reading = {
  controllers: [ListRequestsController, ReadRequestController, ReadRequestHistoryController],
  providers: [ListRequests, ReadRequest, ReadRequestHistory],
};
