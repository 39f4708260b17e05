import { runService } from '@clearinghouse/service-kit';
import { offersService } from './index.js';

void runService(offersService);
