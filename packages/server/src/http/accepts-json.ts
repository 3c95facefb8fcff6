/**
 * Whether an `Accept` header allows `application/json`. By RFC 9110, 12.5.1, the most specific range decides, and a weight
 * of 0 forbids.
 */
export function acceptsJson(accept: string | undefined): boolean {
  if (accept === undefined || accept === '*/*' || accept.trim() === '') return true;
  const ranges = accept.split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    return { type, allows: Number(weight) > 0 };
  });
  for (const type of ['application/json', 'application/*', '*/*']) {
    const matching = ranges.filter((range) => range.type === type);
    if (matching.length > 0) return matching.some(({ allows }) => allows);
  }
  return false;
}
