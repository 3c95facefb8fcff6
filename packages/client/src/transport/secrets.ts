/** Headers of credentials that are no secret: a server that names them helps to find a mistake. */
const publicHeaders = /^x-(sdk-date|project-id)$/;
/** A shorter text would turn up by chance. */
const shortestSecret = 6;

/**
 * The secrets in the headers that credentials have added: each value, and what stands in it behind a scheme such as `Bearer` or a
 * name such as `Signature=`.
 *
 * @param before the headers without credentials
 */
export function secretsIn(headers: Headers, before: Headers): string[] {
  const secrets: string[] = [];
  headers.forEach((value, name) => {
    if (before.get(name) === value || publicHeaders.test(name)) return;
    secrets.push(value, ...value.split(/[ ,]+(?:\w+=)?/).slice(1));
  });
  return secrets.filter(({ length }) => length >= shortestSecret);
}

/**
 * A text or JSON value without the secrets: a server may repeat what it was sent.
 *
 * @throws {RangeError} the value is nested more deeply than the platform can write
 */
export function withoutSecrets<T>(value: T, secrets: readonly string[]): T {
  if (value === undefined) return value;
  const forms = secrets.flatMap((secret) => [
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
  ]);
  return JSON.parse(forms.reduce((json, form) => json.replaceAll(form, '***'), JSON.stringify(value)));
}
