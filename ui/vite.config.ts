import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // Files are served from the program itself, never from a folder on disk.
  base: './',
  plugins: [
    svelte({
      onwarn(warning) {
        // Compiler warnings are about people who cannot use the screen, or about state that is lost: both stop the build.
        throw new Error(`${warning.filename ?? ''}: ${warning.code}: ${warning.message}`);
      },
    }),
    ...(process.env.VITEST ? [svelteTesting()] : []),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['safari16.4', 'chrome120'],
    cssTarget: ['safari16.4', 'chrome120'],
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: { unlock: at('unlock.html'), main: at('main.html') },
    },
  },
  // Tests read the reference data and the Rust sources beside this folder.
  server: { fs: { allow: [at('..')] } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    setupFiles: [at('tests/setup.ts')],
    restoreMocks: true,
    // A test reads what this file says; all other style sheets are left out.
    css: { include: [/src\/base\.css/] },
    // A laptop that builds Rust at the same time is slow, not wrong.
    testTimeout: 30_000,
  },
});
