import type { Command } from '../components/live-chat-widget/loader.js';
import { byTag } from './support/by-tag.js';
import { applySettings, pageSettings } from './support/page-settings.js';
import './support/scenario-bar.js';
import { startWorld } from './support/start-world.js';
import { translations } from './support/translations.js';

const settings = pageSettings();
applySettings(settings);
(window.parley ||= [] as Command[]).push(['translations', translations], ['consent', settings.consent]);
const bar = byTag('demo-bar');
bar.settings = ['theme', 'dir', 'locale', 'consent'];
bar.world = await startWorld();
