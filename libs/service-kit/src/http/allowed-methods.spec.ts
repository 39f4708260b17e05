import { allowedMethods } from './allowed-methods.js';

const routes = [
  { method: 'GET', path: '/api/v1/requests' },
  { method: 'POST', path: '/api/v1/requests' },
  { method: 'GET', path: '/api/v1/requests/:id' },
  { method: 'PUT', path: '/api/v1/requests/imports' },
];

describe('the methods of an address', () => {
  it.each([
    ['/api/v1/requests?x=1', ['GET', 'POST']],
    ['/api/v1/requests/r-1', ['GET']],
    ['/api/v1/requests/imports', ['GET', 'PUT']],
    ['/api/v1/requests/', []],
    ['/api/v1/requests/r-1/more', []],
    ['/', []],
  ])('%s', (url, methods) => expect(allowedMethods(routes, url)).toEqual(methods));
});
