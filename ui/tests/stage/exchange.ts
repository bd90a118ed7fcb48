// How far a laptop is with others, for the stage.
import { familyT, incoming, view, volunteers } from '../../src/exchange/invented';
import type { Fixtures } from '../fake';
import { quiet } from '../fixtures/today';

const alone = view({ membership: 'alone', coordinates: false, holds_root: false, expires_on: null, laptops: [] });

export const exchangeStages = {
  alone: { exchange: () => alone },
  'alone-volunteer': { exchange: () => alone, today: () => ({ ...quiet, families: 0 }) },
  waiting: { exchange: () => ({ ...alone, membership: 'waiting' }) },
  restored: { exchange: () => view({ membership: 'restored' }) },
  expired: { exchange: () => view({ expired: true, expires_on: '2026-11-01', holds_root: false }) },
  volunteer: { exchange: () => volunteers() },
  unusual: {
    bundle_choose: () => ({
      token: 'b-1',
      incoming: incoming({
        waits: true,
        conflicts: 2,
        withdrawn: [familyT],
        remarks: [
          { type: 'missing', count: 2 },
          { type: 'clock_ahead', hours: 30 },
          { type: 'roster_newer' },
          { type: 'sealed', count: 3 },
        ],
      }),
    }),
  },
  decided: { conflicts: () => [] },
} satisfies Record<string, Fixtures>;
