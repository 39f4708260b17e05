import { runService } from '@clearinghouse/service-kit/cluster';
import { offersService } from './index.js';

void runService(offersService);
