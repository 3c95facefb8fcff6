/** A heading that the table of contents lists. */
export interface SectionHeading {
  depth: number;
  slug: string;
  text: string;
}
