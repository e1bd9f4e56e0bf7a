import {createServer, connect, type AddressInfo, type Socket} from "node:net";
import {setTimeout as wait} from "node:timers/promises";

/** A connection that the bench imposes: bits a second, shared by all that a page fetches, and milliseconds there and back. */
export type Network = {bitsPerSecond: number; latency: number};

/** A network between a browser and a server on this machine, and how to end it. */
export type SlowNetwork = {url: string; close: () => Promise<void>};

/**
 * Stands between a browser and the server at `url`, and passes on what they say as slowly as a network would. The
 * browser's own throttling spares workers, and would give the query engine, which a worker fetches, for nothing.
 */
export async function slowNetwork(url: string, {bitsPerSecond, latency}: Network): Promise<SlowNetwork> {
  const {hostname, port, pathname} = new URL(url);
  const bytesPerMillisecond = bitsPerSecond / 8000;
  const open = new Set<Socket>();
  let free = 0;
  /** When bytes that are ready now have come through what all share. */
  const arrival = (bytes: number): number => {
    free = Math.max(free, performance.now()) + bytes / bytesPerMillisecond;
    return free + latency / 2;
  };
  /** Hands on each piece at its time, and takes no more from a fast server than the network carries. */
  const pass = async (from: Socket, to: Socket, due: (bytes: number) => number): Promise<void> => {
    let last = Promise.resolve();
    for await (const piece of from as AsyncIterable<Buffer>) {
      const at = due(piece.length);
      last = last.then(() => wait(Math.max(0, at - performance.now()))).then(() => void to.write(piece));
      await wait(Math.max(0, at - latency - performance.now()));
    }
    await last;
    to.end();
  };
  const server = createServer((browser) => {
    const site = connect(Number(port), hostname);
    for (const socket of [browser, site]) {
      open.add(socket.setNoDelay(true));
      socket.on("close", () => open.delete(socket)).on("error", () => (browser.destroy(), site.destroy()));
    }
    // A new connection costs a journey there and back before the first question travels.
    let shaken = performance.now() + latency;
    const question = (): number => (shaken = Math.max(shaken, performance.now())) + latency / 2;
    pass(browser, site, question).catch(() => site.destroy());
    pass(site, browser, arrival).catch(() => browser.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of open) socket.destroy();
      })
  };
}
