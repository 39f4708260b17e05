import { API_PREFIX, OPERATIONS, type Operation } from '@clearinghouse/contracts';
import type { UpstreamName } from '../doors/service-door.port.js';

const UPSTREAMS: readonly UpstreamName[] = ['requests', 'offers', 'matching', 'notifications'];
const isUpstream = (name: string | undefined): name is UpstreamName => UPSTREAMS.some((each) => each === name);

interface Route {
  readonly steps: readonly string[];
  readonly service: UpstreamName;
}

const stepsOf = (path: string): string[] => path.split('/').slice(1);
const OPERATIONS_OF_ONE = stepsOf(`${API_PREFIX}/operations`);

const toRoute = ({ path, service }: Operation): Route[] =>
  isUpstream(service) ? [{ steps: stepsOf(API_PREFIX + path), service }] : [];

/** Fixed words before parameters: `/requests/imports` is not a request called "imports". */
const byFixedWords = (a: Route, b: Route): number => parameters(a) - parameters(b);
const parameters = ({ steps }: Route): number => steps.filter((step) => step.startsWith(':')).length;

const ROUTES: readonly Route[] = [...OPERATIONS.values()].flatMap(toRoute).sort(byFixedWords);

const leadsTo = ({ steps }: Route, path: readonly string[]): boolean =>
  steps.length === path.length && steps.every((step, i) => (step.startsWith(':') ? path[i] !== '' : step === path[i]));

/** `/api/v1/operations/<service>/...` is each service's own. */
function operated(path: readonly string[]): UpstreamName | undefined {
  const name = path[OPERATIONS_OF_ONE.length];
  return OPERATIONS_OF_ONE.every((step, i) => step === path[i]) && isUpstream(name) ? name : undefined;
}

/** The service behind an address, whatever the method: it knows best which methods it takes. Undefined: none. */
export function serviceOf(url: string): UpstreamName | undefined {
  const path = stepsOf(url.split('?', 1)[0] ?? '');
  return operated(path) ?? ROUTES.find((route) => leadsTo(route, path))?.service;
}
