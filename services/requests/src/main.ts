import { runService } from '@clearinghouse/service-kit/cluster';
import { requestsService } from './index.js';

void runService(requestsService);
