import { runService } from '@clearinghouse/service-kit';
import { matchingService } from './matching.service.js';

void runService(matchingService);
