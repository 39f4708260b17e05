import { runService } from '@clearinghouse/service-kit';
import { requestsService } from './index.js';

void runService(requestsService);
