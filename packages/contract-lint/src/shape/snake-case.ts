/** Lower-case words, joined by `_`. */
export const snakeCase = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
