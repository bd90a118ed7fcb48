// The programme's limits that lists and dates go by: asked once for each opening of a screen that shows them.
import { call } from '../backend';

/** Where the programme said nothing, or it could not be read. */
const usual = { companions: 2, check_days: 7 };

let now = $state.raw<{ companions: number; check_days: number }>(usual);

/** How many are wanted to go along to one date. */
export const companionsWanted = (): number => now.companions;

/** A date nobody checked for so many days is on the check list. */
export const checkDays = (): number => now.check_days;

export async function loadLimits(): Promise<void> {
  now = await call('programme', null).then(
    ({ programme }) => programme,
    () => usual,
  );
}
