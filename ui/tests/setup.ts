// Before every test: all words, English, the fixtures as the backend, the first screen.
import { configure } from '@testing-library/svelte';
import { beforeEach } from 'vitest';
import { addMessages, speak } from '../src/i18n';
import { start } from '../src/route.svelte';
import { pretend } from './fake';

configure({ asyncUtilTimeout: 10_000 });

addMessages(import.meta.glob('../messages/*/*.ftl', { query: '?raw', import: 'default', eager: true }));

beforeEach(() => {
  speak('en');
  start();
  pretend();
});
