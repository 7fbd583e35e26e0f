const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const IMAGE_SCHEMES = new Set(['http:', 'https:', 'blob:']);
const RASTER_DATA = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,/i;

/** Where a link may lead: `http`, `https`, `mailto` and `tel` alone. Anything else, or nothing that parses, is undefined. */
export function safeLink(url: string | undefined): string | undefined {
  return allowed(url, LINK_SCHEMES);
}

/** What an `<img>` may show: `http`, `https`, our own `blob:`, and raster `data:` images; never SVG as data. */
export function safeImage(url: string | undefined): string | undefined {
  if (url?.startsWith('data:')) return RASTER_DATA.test(url) ? url : undefined;
  return allowed(url, IMAGE_SCHEMES);
}

/** What a file may be downloaded or played from: a link, or a blob of this page. */
export function safeFile(url: string | undefined): string | undefined {
  return allowed(url, IMAGE_SCHEMES);
}

/** Relative addresses are taken against the page, so that a host may serve its files itself. */
function allowed(url: string | undefined, schemes: ReadonlySet<string>): string | undefined {
  if (!url) return undefined;
  const parsed = URL.parse(url, globalThis.document?.baseURI);
  return parsed && schemes.has(parsed.protocol) ? parsed.href : undefined;
}
