// Loaded into a process before its program (`node --import`): breaks what a message of its parent names, restores it at the
// next message of that name, and says so.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

const century = 100 * 365.25 * 24 * 3600 * 1000;

function shiftClock(offset) {
  const { Date: RealDate } = globalThis;
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length === 0 ? [RealDate.now() + offset] : given));
    }
    static now() {
      return RealDate.now() + offset;
    }
  };
  return () => {
    globalThis.Date = RealDate;
  };
}

function failNames() {
  const { lookup } = dns;
  dns.lookup = (name, options, callback = options) => {
    const error = Object.assign(new Error(`getaddrinfo EAI_AGAIN ${name}`), { code: 'EAI_AGAIN' });
    process.nextTick(callback, error);
  };
  syncBuiltinESMExports();
  return () => {
    dns.lookup = lookup;
    syncBuiltinESMExports();
  };
}

const breaks = {
  'clock-ahead': () => shiftClock(century),
  'clock-behind': () => shiftClock(-century),
  'names-not-resolved': failNames,
};

const restores = new Map();
process.on('message', ({ fault }) => {
  if (fault === undefined) return;
  const restore = restores.get(fault);
  if (restore) restores.delete(fault);
  else restores.set(fault, breaks[fault]());
  restore?.();
  process.send('switched');
});
// The program ends by itself, as it does without this.
process.channel.unref();
