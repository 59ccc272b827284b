// Loaded into the web server before Next: without a proxy of ours in front, `X-Forwarded-For` is whatever a sender
// likes to write, and would let them dodge the lock on an address. Next then notes the connection's own address.
import { Server } from 'node:http';

if (process.env.GONGKAI_TRUST_PROXY !== '1') {
  const emit = Server.prototype.emit;
  /** @this {Server} @param {string} event @param {any[]} args */
  Server.prototype.emit = function (event, ...args) {
    if (event === 'request') delete args[0].headers['x-forwarded-for'];
    return Reflect.apply(emit, this, [event, ...args]);
  };
}
