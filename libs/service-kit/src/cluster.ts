// What a service of the cluster starts with. Apart from the rest, so that the one process loads no driver of a server.
export * from './platform/cluster-platform.js';
export * from './service/run-service.js';
