// Loaded before a block of the client's guide: what goes to a cloud goes to the test's server, and a page's globals exist.
const { GUIDE_SERVER } = process.env;
const platformFetch = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const { host, pathname, search } = new URL(String(input));
  const headers = new Headers(init?.headers);
  headers.set('X-Meant-For', host);
  return platformFetch(`${GUIDE_SERVER}${pathname}${search}`, { ...init, headers });
};
Object.assign(globalThis, {
  location: { href: 'https://shop.example/console/' },
  document: {
    set title(text: string) {
      console.log(`title ${text}`);
    },
  },
});

export {};
