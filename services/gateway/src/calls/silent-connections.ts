import type { Server } from 'node:http';
import type { Socket } from 'node:net';

const PATIENCE_MS = 5_000;

/**
 * Connections that a browser has opened in advance and asked nothing on yet. Node counts them neither as idle nor as
 * done: closing the server would wait for them for a minute.
 */
export class SilentConnections {
  private readonly open = new Set<Socket>();

  constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => {
      this.open.add(socket);
      socket.once('close', () => this.open.delete(socket));
    });
  }

  /** Those at once; after 5 s also the connections of callers that do not read their answers. */
  close(): void {
    for (const socket of this.open) if (socket.bytesRead === 0) socket.destroy();
    const rest = setTimeout(() => this.server.closeAllConnections(), PATIENCE_MS);
    this.server.once('close', () => clearTimeout(rest));
  }
}
