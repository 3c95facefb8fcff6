/** The variables that keep the tools from reporting home, and from asking whether there is a newer version of them. */
export const telemetryOff = {
  DO_NOT_TRACK: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
};

/** `NO_PROXY` of an environment, in both spellings, with what is on this machine: that never goes through a proxy. */
export function loopbackDirect(env) {
  const hosts = [env.NO_PROXY ?? env.no_proxy, 'localhost', '127.0.0.1', '::1'].filter(Boolean).join(',');
  return { NO_PROXY: hosts, no_proxy: hosts };
}
