/** Where `npm start` and `vpcep-sandbox` serve the sandbox. */
export const sandboxAddress = 'http://localhost:4020';
