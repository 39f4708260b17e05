import { SignJWT } from 'jose';

/** A token as the command line prints it, for the system under test. */
export function tokenFor(role: string, party?: string): Promise<string> {
  const key = Buffer.from(process.env['E2E_TOKEN_KEY'] ?? '', 'base64url');
  return new SignJWT({ role, ...(party && { party }) })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(`browser-${role}`)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(new Uint8Array(key));
}
