import '../components/elements.js';
import { byTag } from './support/by-tag.js';
import { Conditions } from './support/conditions.js';
import { applySettings } from './support/page-settings.js';

// Style sheets that a script makes are its own; neither the page nor the elements need any other.
for (const address of ['/page.css', '/app.css']) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await (await fetch(address)).text());
  document.adoptedStyleSheets.push(sheet);
}
applySettings();

// The backend runs within this page: no worker, no network.
const conditions = new Conditions();
const inbox = byTag('chat-inbox');
inbox.chat = conditions.chat();
inbox.dialogId = new URLSearchParams(location.search).get('dialog') ?? 'elena';
byTag('live-chat-widget').chat = conditions.chat('working', 'visitor-strict');
