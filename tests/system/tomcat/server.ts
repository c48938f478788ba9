/** A real Tomcat on loopback with the JSP pages of this folder, installed by Debian's package. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = '/usr/share/tomcat10';
const pages = fileURLToPath(new URL('.', import.meta.url));

export interface Tomcat {
  port: number;
  /** Passes a request of the browser on, host name and all. */
  answer: (incoming: IncomingMessage, outgoing: ServerResponse) => void;
  stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

export async function startTomcat(): Promise<Tomcat> {
  const base = await mkdtemp(join(tmpdir(), 'beian-tomcat-'));
  const port = await freePort();
  for (const folder of ['conf', 'logs', 'temp', 'work', 'webapps/ROOT']) {
    await mkdir(join(base, folder), { recursive: true });
  }
  await cp('/etc/tomcat10/web.xml', join(base, 'conf/web.xml'));
  for (const page of ['login.jsp', 'page.jsp']) await cp(join(pages, page), join(base, 'webapps/ROOT', page));
  await writeFile(
    join(base, 'conf/server.xml'),
    `<Server port="-1"><Service name="Catalina">
       <Connector port="${port}" address="127.0.0.1" protocol="HTTP/1.1" />
       <Engine name="Catalina" defaultHost="localhost">
         <Host name="localhost" appBase="webapps" unpackWARs="false" autoDeploy="false" />
       </Engine>
     </Service></Server>`,
  );
  const child = spawn(
    'java',
    [
      '-cp',
      `${home}/bin/bootstrap.jar:${home}/bin/tomcat-juli.jar`,
      `-Dcatalina.home=${home}`,
      `-Dcatalina.base=${base}`,
      `-Djava.io.tmpdir=${join(base, 'temp')}`,
      'org.apache.catalina.startup.Bootstrap',
      'start',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  await started(child);
  return {
    port,
    answer: (incoming, outgoing) => passOn(port, incoming, outgoing),
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill();
      await ended;
      await rm(base, { recursive: true, force: true });
    },
  };
}

function started(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    let said = '';
    const read = (chunk: unknown): void => {
      said += String(chunk);
      if (/Server startup in/.test(said)) done();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`Tomcat ended with code ${code}: ${said.slice(-2000)}`)));
  });
}

function passOn(port: number, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const path = (incoming.url ?? '/').replace(/^https?:\/\/[^/]*/, '');
  const upstream = request(
    { host: '127.0.0.1', port, path, method: incoming.method, headers: incoming.headers },
    (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(outgoing);
    },
  );
  upstream.on('error', () => outgoing.destroy());
  incoming.pipe(upstream);
}
