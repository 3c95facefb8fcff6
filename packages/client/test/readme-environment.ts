// Loaded before a block of the README: what goes to a cloud goes to the test's server, and a page's globals exist.
const { README_SERVER } = process.env;
const { fetch } = globalThis;

globalThis.fetch = (input, init) => {
  const { pathname, search } = new URL(String(input));
  return fetch(`${README_SERVER}${pathname}${search}`, init);
};
Object.assign(globalThis, {
  location: { href: 'https://shop.example/console/' },
  document: {
    set title(text: string) {
      console.log(`title ${text}`);
    },
  },
});
