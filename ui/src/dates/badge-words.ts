import type { Component } from 'svelte';

/** What a Badge needs: the meaning, its word, and an icon where the meaning's own does not fit. */
export type BadgeWords = {
  meaning: 'urgent' | 'soon' | 'settled' | 'unknown' | 'conflict' | 'plain';
  icon?: Component<{ size?: number; 'aria-hidden'?: 'true' }>;
  text: string;
};
