// Where docs, mock and sandbox are: what the built pages say of it, and what the docs server says instead.

/** The addresses of `npm start`, as pages and downloads name them. What is to stay as it is names another host, such as 127.0.0.1. */
const usual = {
  docs: 'http://localhost:4400',
  mock: 'http://localhost:4010',
  sandbox: 'http://localhost:4020',
};
/** The mock, as the contract names it. */
const mockOfContract = 'http://127.0.0.1:4010';

/** Where the built pages say that the sandbox is. */
export const sandboxAddress = usual.sandbox;

/**
 * Puts the ports in use in the place of the usual ones.
 *
 * @param {string} text
 * @param {{ docs?: number | undefined, mock?: number | undefined, sandbox?: number | undefined }} ports those that are known
 * @returns {string}
 */
export function withPorts(text, { docs, mock, sandbox }) {
  const known = /** @type {const} */ ([
    [usual.docs, docs],
    [usual.mock, mock],
    [mockOfContract, mock],
    [usual.sandbox, sandbox],
  ]);
  const own = new Map(known.map(([address, port]) => [address, port && address.replace(/\d+$/, `${port}`)]));
  const addresses = new RegExp(`(?:${[...own.keys()].join('|').replaceAll('.', '\\.')})\\b`, 'g');
  return text.replace(addresses, (address) => own.get(address) ?? address);
}
