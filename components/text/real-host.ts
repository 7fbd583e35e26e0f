/**
 * The host a link really leads to, when its text does not make that plain: a name before `@` that looks like a host, a
 * label over a link, letters of another script that pass for Latin ones. Undefined when the text says it already.
 */
export function hostToShow(href: string, shown: string): string | undefined {
  const url = URL.parse(href);
  if (!url?.hostname) return undefined;
  const plain = shown.trim().toLowerCase();
  const said = plain.replace(/^[a-z][a-z\d+.-]*:\/\//, '').split(/[/?#:]/, 1)[0] ?? '';
  if (said === url.hostname) return undefined;
  const international = url.hostname.includes('xn--') && !/[@\s]/.test(said) && said.includes('.');
  return international && !mixesScripts(said) ? undefined : url.hostname;
}

/** Latin beside letters of another script, in one host. */
function mixesScripts(host: string): boolean {
  return /\p{Script=Latin}/u.test(host) && /[^\p{Script=Latin}\P{L}]/u.test(host);
}
