import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * Own scripts only, never inside a frame. No HSTS and no upgrade to HTTPS: a service speaks plain HTTP on loopback or
 * behind a proxy that terminates TLS and sets them.
 */
export const SECURITY_HEADERS: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    },
  },
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'no-referrer' },
};
