import { runService } from '@clearinghouse/service-kit/cluster';
import { matchingService } from './matching.service.js';

void runService(matchingService);
