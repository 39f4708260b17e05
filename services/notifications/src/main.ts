import { runService } from '@clearinghouse/service-kit/cluster';
import { notificationsService } from './notifications.service.js';

void runService(notificationsService);
