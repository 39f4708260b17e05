import { OPERATIONS } from '@clearinghouse/contracts';
import { serviceOf } from './service-of.js';

const example = (path: string): string => `/api/v1${path.replace(/:\w+/g, 'x-1')}`;
const ofOneService = [...OPERATIONS.values()].filter(({ service }) => service !== 'each' && service !== 'gateway');

describe('the service behind an address', () => {
  it.each(ofOneService.map(({ id, path, service }) => [id, example(path), service]))('%s', (_id, url, service) => {
    expect(serviceOf(url)).toBe(service);
    expect(serviceOf(`${url}?limit=1`)).toBe(service);
  });

  it('follows the service named in an address of its own operations', () => {
    expect(serviceOf('/api/v1/operations/matching/parked')).toBe('matching');
    expect(serviceOf('/api/v1/operations/gateway/parked')).toBeUndefined();
    expect(serviceOf('/api/v1/operations/constructor/parked')).toBeUndefined();
  });

  it.each(['/api/v1/live', '/api/v1/nothing', '/api/v1/requests/', '/requests', '/api/v2/requests', '/', ''])(
    'knows none behind %p',
    (url) => expect(serviceOf(url)).toBeUndefined(),
  );
});
