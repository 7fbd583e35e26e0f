/**
 * Makes an entry fit for a plain `<script src>`: inside a function of its own, so that a page may hold the tag twice, and still where there
 * is no page. It loads the rest by `import()` alone; code it shared with a chunk would turn it into a module, so that is an error.
 */
export const classicScript = () => ({
  name: 'classic-script',
  banner: ({ isEntry }) => (isEntry ? 'globalThis.document && (() => {' : ''),
  footer: ({ isEntry }) => (isEntry ? '})();' : ''),
  renderChunk(_code, { isEntry, fileName, imports, exports }) {
    if (isEntry && imports.length + exports.length > 0) this.error(`${fileName} shares code with its chunks; it must stand alone`);
  },
});
