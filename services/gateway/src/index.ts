export type { ServiceDoor, UpstreamName } from './doors/service-door.port.js';
export { localDoor } from './doors/local-door.js';
export { upstreamDoor } from './doors/upstream-door.js';
export { gatewayService, type GatewaySettings } from './gateway.service.js';
