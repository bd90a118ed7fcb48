import type { SearchHit } from '../bindings';
import { t } from '../i18n';
import type { Route } from '../route.svelte';
import { session } from '../session.svelte';
import { labels, railPlaces, type PlaceName } from './places';

export type PlaceHit = { kind: 'place'; id: PlaceName; title: string; where: string };
export type Hit = SearchHit | PlaceHit;

/** Without accents and capitals, to compare what was typed. */
export const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The screens whose name begins with what was typed. */
export function placeHits(text: string): PlaceHit[] {
  return railPlaces(session.current)
    .map((id): PlaceHit => ({ kind: 'place', id, title: t(labels[id]), where: t('search-place') }))
    .filter((hit) => folded(hit.title).startsWith(folded(text)));
}

/** Where a hit leads. A person and a note are read on their family's page. */
export function routeOf(hit: Hit): Route {
  if (hit.kind === 'place') return { name: hit.id } as Route;
  if (hit.kind === 'date') return { name: 'date', id: hit.id };
  if (hit.kind === 'family') return { name: 'family', id: hit.id };
  return hit.family ? { name: 'family', id: hit.family } : { name: 'families' };
}
