import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './tokens.css';
import './base.css';
import './parts/parts.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { addMessages } from './i18n';
import { refreshSession } from './session.svelte';

addMessages(import.meta.glob('../messages/*/*.ftl', { query: '?raw', import: 'default', eager: true }));

// Language and theme are known before anything is drawn. Without an answer the frame still opens, and says what happened.
const ready = refreshSession().catch(() => undefined);
void ready.then(() => mount(App, { target: document.getElementById('app')! }));
