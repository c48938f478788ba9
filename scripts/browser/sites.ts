import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { certificate } from './certificate';

export interface Visit {
  host: string;
  url: string;
  method: string;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Local servers that answer for every host name; the browsers send all their traffic here. */
export interface Sites {
  httpPort: number;
  tlsPort: number;
  /** Every request so far, in order. */
  visits: Visit[];
  /** Serves a page (HTML text) or an answer for one host, or for one host and path. */
  serve: (hostAndPath: string, page: string | Answer) => void;
  stop: () => Promise<void>;
}

/** Starts the servers on free loopback ports. */
export async function startSites(): Promise<Sites> {
  const pages = new Map<string, string | Answer>();
  const visits: Visit[] = [];

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    // Through an HTTP proxy (Firefox) the request line carries the whole address.
    const url = (request.url ?? '/').replace(/^https?:\/\/[^/]*/, '') || '/';
    visits.push({ host, url, method: request.method ?? '' });
    const page = pages.get(host + url) ?? pages.get(host + url.split('?')[0]) ?? pages.get(host);
    if (typeof page === 'function') {
      page(request, response);
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page ?? `<!doctype html><title>${host}</title><h1>${host}</h1><p id="url"></p>`);
  };

  const http = createServer(answer);
  const tls = createTlsServer(await certificate(), answer);
  // CONNECT for https through the proxy: join the tunnel to the TLS server.
  http.on('connect', (_, socket, head) => {
    const { port } = tls.address() as AddressInfo;
    const upstream = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  // Tunnels and unfinished handshakes are no connections to `closeAllConnections`, but `close` waits for them.
  const sockets = new Set<Socket>();
  for (const server of [http, tls]) {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
  }
  await Promise.all([listen(http), listen(tls)]);

  return {
    httpPort: (http.address() as AddressInfo).port,
    tlsPort: (tls.address() as AddressInfo).port,
    visits,
    serve: (hostAndPath, page) => void pages.set(hostAndPath, page),
    stop: async () => {
      const closed = Promise.all([close(http), close(tls)]);
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function listen(server: Server | ReturnType<typeof createTlsServer>): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

function close(server: Server | ReturnType<typeof createTlsServer>): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
