import { type Server, serverAt, tokenKeyOf } from '../composition/server.js';
import { configurationOf } from '../composition/settings.js';

/** The server of `--url`, spoken to with the key of CLEARINGHOUSE_TOKEN_KEY or of the data folder. */
export async function serverOf(
  url: string,
  subject: string,
): Promise<{ server: Server; key: Uint8Array; url: string }> {
  const key = await tokenKeyOf(configurationOf(process.env));
  const address = url.replace(/\/+$/, '');
  return { server: serverAt(address, key, subject), key, url: address };
}
