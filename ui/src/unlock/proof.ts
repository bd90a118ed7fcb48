/** What opens a backup: one of the two. */
export type Proof = { passphrase: string; words: null } | { passphrase: null; words: string };
