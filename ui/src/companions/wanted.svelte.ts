// How many the programme wants to go along to one date: asked once for each opening of the window.
import { call } from '../backend';

/** Where the programme said nothing, or it could not be read. */
const usual = 2;

let wanted = $state(usual);

export const companionsWanted = (): number => wanted;

export async function loadWanted(): Promise<void> {
  wanted = await call('programme', null).then(
    ({ programme }) => programme.companions,
    () => usual,
  );
}
