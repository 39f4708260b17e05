import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A wire to the server that a test can cut and mend: what a client sees when a server goes away and comes back. */
export interface Wire {
  readonly uri: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

export async function wireTo(uri: string): Promise<Wire> {
  const target = new URL(uri);
  const { hostname } = target;
  const farPort = Number(target.port);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const far = connect(farPort, hostname);
    for (const [socket, other] of [
      [client, far],
      [far, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy()).on('close', () => (sockets.delete(socket), other.destroy()));
      socket.pipe(other);
    }
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1').unref(); // a test that fails must not keep Jest
    await once(server, 'listening');
    return (server.address() as AddressInfo).port; // a TCP server has one
  };
  const port = await listen(0);
  target.host = `127.0.0.1:${port}`;
  return {
    uri: target.href,
    cut: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    mend: async () => void (await listen(port)),
  };
}
