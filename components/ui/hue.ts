const HUES = 12;

/** The class that gives somebody one of twelve hues, always the same for the same id. */
export function hueOf(id: string): string {
  let hash = 0;
  for (let index = 0; index < id.length; index++) hash = (Math.imul(hash, 31) + id.charCodeAt(index)) | 0;
  return `h${(hash >>> 0) % HUES}`;
}
