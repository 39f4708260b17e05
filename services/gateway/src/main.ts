import { runService } from '@clearinghouse/service-kit/cluster';
import { upstreamDoor } from './doors/upstream-door.js';
import { gatewayService } from './gateway.service.js';

void runService({
  name: 'gateway',
  define: ({ upstreams, rateLimit }) => gatewayService(upstreamDoor(upstreams), { rateLimit }),
});
