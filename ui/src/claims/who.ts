import type { ClaimRow } from '../bindings';
import { fieldTitle } from '../families/person-words';
import { kindName } from '../reference.svelte';

/** Whom a claim is about: `F-1047 · Rosa` under its field's heading, `Rosa · Lawyer` on the family's own page. */
export function whoText(claim: ClaimRow, family: boolean): string {
  const about = claim.kind === 'appearance' ? kindName(claim.about) : claim.about;
  const parts = family ? [claim.family_code, about] : [about, fieldTitle(claim.field)];
  return parts.filter((part) => part !== null && part !== '' && part !== undefined).join(' · ');
}
