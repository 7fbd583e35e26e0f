/** Its colours are fixed until the widget is there; every byte here is downloaded by every visitor. */
const css = `:host{all:initial!important;display:contents!important}@media print{:host{display:none!important}}button{all:unset;position:fixed;z-index:2147483000;inset:auto 20px 20px auto;inset-inline:auto 20px;width:56px;height:56px;border-radius:50%;display:grid;place-items:center;cursor:pointer;background:var(--chat-accent,#2c63d2);color:#fff;box-shadow:0 12px 32px -8px #0006}button::before{content:"";width:20px;height:18px;border:2px solid;border-radius:50% 50% 50% 3px}:focus-visible{outline:2px solid;outline-offset:-5px}`;

/**
 * What a page shows before anything of the chat is loaded: one button, drawn without a library. Calls back when somebody seems about to
 * open the chat (`intent`) and when they do (`press`).
 */
export function drawLauncher(host: HTMLElement, label: string, intent: () => void, press: () => void): void {
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  button.part.add('widget-launcher');
  button.className = 'w-launch';
  button.ariaLabel = label;
  button.ariaExpanded = 'false';
  button.onpointerenter = button.onfocus = intent;
  button.onclick = press;
  root.append(button);
}
