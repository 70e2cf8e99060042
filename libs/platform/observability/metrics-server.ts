import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Metrics } from './metrics.js';

/**
 * Tells the metrics of a process that serves the public, at `/metrics` of a port of their own.
 * Returns the port; the server ends with the process and does not hold it.
 */
export async function serveMetrics(metrics: Metrics, host: string, port: number): Promise<number> {
  const server: Server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  metrics.watchProcess();
  server.listen(port, host).unref();
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
