import type { ClaimRow } from '../bindings';

/** Whom a claim is about: `F-1047 · Rosa` in the list of all, `Rosa` on the family's own page. */
export function whoText(claim: ClaimRow, family: boolean): string {
  const code = family ? claim.family_code : null;
  return [code, claim.about].filter((part) => part !== null && part !== '' && part !== undefined).join(' · ');
}
