// Loaded into every Node process of a test with `--import`: refuses connections to other hosts and notes each attempt.
import {appendFileSync} from "node:fs";
import {Socket} from "node:net";

const connect = Socket.prototype.connect;
Socket.prototype.connect = function (...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof first === "object" && first !== null ? (first.path ?? first.host) : second;
  if (host === undefined || /^(\/|\\\\|localhost$|127\.0\.0\.1$|::1$)/.test(String(host)))
    return connect.apply(this, args);
  appendFileSync(process.env.NETWORK_ATTEMPTS, `${host}\n`);
  process.nextTick(() => this.destroy(Object.assign(new Error(`no network: ${host}`), {code: "ENETUNREACH"})));
  return this;
};
