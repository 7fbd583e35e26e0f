/** The strict page's own look, as text for a style sheet that its script makes. */
export const strictStyles = `
  :root { color-scheme: light dark; }
  :root[data-theme='light'] { color-scheme: light; }
  :root[data-theme='dark'] { color-scheme: dark; }
  :root[data-density='compact'] { --chat-density: 1; }
  html, body { block-size: 100%; margin: 0; overflow: hidden; }
  body { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); font: 13px/1.4 system-ui, sans-serif; }
  header { display: flex; gap: 16px; align-items: center; padding: 10px 16px; border-block-end: 1px solid light-dark(#e3e5ea, #2c2f36); }
  header a { color: inherit; font-weight: 600; text-decoration: none; }
  header p { margin: 0; }
  main { display: grid; min-block-size: 0; }
  main > h1 { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); margin: 0; }
  chat-inbox { min-block-size: 0; min-inline-size: 0; }
`;
