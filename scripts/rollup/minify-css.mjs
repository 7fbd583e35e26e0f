/** Takes comments and the white space of writing out of `css` templates; nothing else about them changes. */
export const minifyCss = () => ({
  name: 'minify-css',
  transform(code, id) {
    if (!id.includes('.styles.')) return null;
    return { code: code.replace(/(?<=\bcss`)[^`]*(?=`)/g, squeeze), map: null };
  },
});

/** Strings are left as they are; a space stays wherever two words or selectors would run together. */
const squeeze = (css) =>
  css.replace(/'[^']*'|"[^"]*"|\/\*[\s\S]*?\*\/|\s*([{};,>])\s*|(?<=[\w-]):\s+|\s+/g, (found, mark) => {
    if (/^['"]/.test(found)) return found;
    if (found.startsWith('/*')) return '';
    if (mark !== undefined) return mark;
    return found.startsWith(':') ? ':' : ' ';
  });
