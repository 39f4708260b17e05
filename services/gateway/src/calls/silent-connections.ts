import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Connections that a browser has opened in advance and asked nothing on yet. Node counts them neither as idle nor as
 * done: closing the server would wait for them for a minute.
 */
export class SilentConnections {
  private readonly open = new Set<Socket>();

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.open.add(socket);
      socket.once('close', () => this.open.delete(socket));
    });
  }

  close(): void {
    for (const socket of this.open) if (socket.bytesRead === 0) socket.destroy();
  }
}
