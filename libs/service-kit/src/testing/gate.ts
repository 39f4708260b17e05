import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

export interface Gate {
  readonly port: number;
  open(): Promise<void>;
  /** As when the server's process is gone: connections are cut, new ones refused. */
  shut(): Promise<void>;
}

/** Stands before a server that others use as well; for whoever goes through it the server can be away. Shut at first. */
export async function gateBefore(host: string, port: number): Promise<Gate> {
  const own = await freePort();
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  const join = (client: Socket) => {
    const target = connect(port, host);
    for (const socket of [client, target]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => [client, target].forEach((each) => each.destroy()));
    }
    client.pipe(target).pipe(client);
  };
  return {
    port: own,
    open: async () => {
      server = createServer(join).listen(own, '127.0.0.1');
      await once(server, 'listening');
    },
    shut: async () => {
      sockets.forEach((socket) => socket.destroy());
      await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server has one
  await new Promise((resolve) => server.close(resolve));
  return port;
}
