import { runService } from '@clearinghouse/service-kit';
import { notificationsService } from './notifications.service.js';

void runService(notificationsService);
