/** All elements that a selector finds. */
export function all<T extends HTMLElement = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): T[] {
  return [...within.querySelectorAll<T>(selector)];
}

/** The element that an event happened in, of those that a selector names. */
export function closest<T extends HTMLElement = HTMLElement>({ target }: Event, selector: string): T | null {
  return target instanceof Element ? target.closest<T>(selector) : null;
}

/** Keeps a choice for later pages; where storage is blocked it lasts for this one. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`vpcep-docs.${name}`, value);
  } catch {
    // Storage is blocked.
  }
}

/** A choice of an earlier page. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(`vpcep-docs.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}
