import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, type Socket, connect } from 'node:net';

/** Leads those who ask for the live app to the double at `port`, and nobody anywhere else: Firefox can't be told of another port by a rule of names. */
export async function startLiveProxy(port: number): Promise<{ readonly port: number; stop(): void }> {
  const open = new Set<Socket>();
  const server = createServer((_, answer) => answer.writeHead(502).end());
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.on('connect', ({ url }, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    if (url !== 'app.shogo.io:443') {
      socket.end('HTTP/1.1 502 Nowhere\r\n\r\n');
      return;
    }
    const through = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      through.pipe(socket).pipe(through);
    });
    through.on('error', () => socket.destroy());
    socket.once('close', () => through.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    stop() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
