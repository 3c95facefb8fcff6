/** Address of a file that the build puts under `download/`. */
export function downloadHref(file: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/download/${file}`;
}
