// Loaded into a process before its program (`node --import`): at SIGUSR2 it breaks what FAULT names, at the next SIGUSR2
// it restores it, and says so on the channel to its parent.
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

let restore;
process.on('SIGUSR2', () => {
  if (restore) restore = restore();
  else restore = breaks[process.env.FAULT]();
  process.send('switched');
});
