// The exchange of the invented programme, for tests: a coordinator's laptop, two volunteers', one advocate's, one that is lost.
import type { Fixtures } from '../../tests/fake';
import type { ConflictView, ExchangeView, NamedFamily, Incoming, LaptopLine, Outgoing } from '../bindings';

export const eight = 'harbor violin meadow copper lantern orbit pepper summit'.split(' ');
export const twentyFour = [...eight, ...eight, ...eight].map((word, index) => `${word}${index + 1}`);

export const family = (id: string, code: string, label: string): NamedFamily => ({ id, code, label });
export const familyC = family('f-1', '1042', 'Familia C.');
export const familyO = family('f-2', '1043', 'Familia O.');
export const familyT = family('f-3', '1044', 'Familia T.');

export const laptop = (more: Partial<LaptopLine>): LaptopLine => ({
  id: 'l-2',
  name: 'Marta’s laptop',
  member: 'm-2',
  member_name: 'Marta Ical',
  roles: ['volunteer'],
  cities: [],
  volunteer: 'v-1',
  standing: 'active',
  ended_on: null,
  here: false,
  fingerprint: '3f2a 9c41 77de 0b18 52aa c6e0 91f4 2d07 e83b 6610',
  families: 4,
  to_withdraw: 0,
  sent_at: '2026-11-20T16:05:00Z',
  received_at: null,
  waiting: 3,
  ...more,
});

export const office = laptop({
  id: 'l-1',
  name: 'Office laptop',
  member: 'm-1',
  member_name: 'Ana Morales',
  roles: ['coordinator'],
  volunteer: null,
  here: true,
  families: 57,
  sent_at: null,
  waiting: 0,
});

export const advocate = laptop({
  id: 'l-3',
  name: 'Clinic laptop',
  member: 'm-3',
  member_name: 'Daniel Kim',
  roles: ['advocate'],
  volunteer: null,
  families: 1,
  to_withdraw: 2,
  sent_at: '2026-11-12T10:00:00Z',
  received_at: '2026-11-18T10:00:00Z',
  waiting: 0,
});

export const lost = laptop({
  id: 'l-4',
  name: 'Old laptop',
  member: 'm-4',
  member_name: 'Helen Ward',
  standing: 'lost',
  ended_on: '2026-11-03',
  families: 0,
});

export const view = (more: Partial<ExchangeView> = {}): ExchangeView => ({
  membership: 'joined',
  coordinates: true,
  holds_root: true,
  expires_on: '2027-02-09',
  expired: false,
  laptops: [lost, laptop({}), advocate, office],
  unsent: 0,
  sealed: 0,
  conflicts: 0,
  ...more,
});

/** The same programme on Marta's own laptop. */
export const volunteers = (more: Partial<ExchangeView> = {}): ExchangeView =>
  view({
    coordinates: false,
    holds_root: false,
    laptops: [
      { ...office, here: false, sent_at: '2026-11-19T12:00:00Z' },
      { ...laptop({}), here: true },
    ],
    unsent: 5,
    sealed: 1,
    ...more,
  });

export const outgoing: Outgoing = {
  laptop: 'l-2',
  kind: 'state',
  families: [familyC, familyO],
  added: ['f-2'],
  withdrawn: [familyT],
  blocked: [{ family: family('f-4', '1045', 'Familia M.'), scope: 'accompaniment' }],
  changes: 3,
  sealed: 0,
};

export const incoming = (more: Partial<Incoming> = {}): Incoming => ({
  kind: 'report',
  from_laptop: 'Marta’s laptop',
  from_member: 'Marta Ical',
  made_at: '2026-11-21T15:04:05Z',
  already: false,
  changes: [
    {
      family: familyC,
      added: false,
      kinds: [
        ['appearance', 2],
        ['note', 1],
      ],
    },
    { family: familyO, added: true, kinds: [['person', 3]] },
    { family: null, added: false, kinds: [['volunteer', 1]] },
  ],
  withdrawn: [],
  conflicts: 0,
  remarks: [],
  waits: false,
  ...more,
});

const said = { author: 'Ana Morales', laptop: 'Office laptop', at: '2026-11-20T15:04:05Z', reason: 'new notice' };

export const conflict = (more: Partial<ConflictView> = {}): ConflictView => ({
  family: familyC,
  kind: 'appearance',
  record: 'd-1',
  field: 'setting',
  about: null,
  appearance: 'd-1',
  versions: [
    { ...said, change: 'c-1', value: '{"type":"at","local":"2026-12-01T08:30","zone":"America/Chicago"}' },
    {
      change: 'c-2',
      value: '{"type":"at","local":"2026-12-01T08:30","zone":"America/Denver"}',
      author: 'Marta Ical',
      laptop: 'Marta’s laptop',
      at: '2026-11-21T10:00:00Z',
      reason: null,
    },
  ],
  ...more,
});

const answering = { words: eight, name: 'Marta Ical', laptop: 'Marta’s laptop' };

export default {
  exchange: () => view(),
  organisation_begin: () => null,
  root_words: () => twentyFour,
  root_take: () => null,
  roster_renew: () => null,
  invite: () => 'acompana-invitation.afi',
  answer_choose: () => answering,
  admit: () => null,
  // The invitation does not say whose it is: both know, they talk to each other.
  join_choose: () => ({ words: eight, name: '', laptop: '' }),
  joining: () => null,
  join_agree: () => null,
  join_cancel: () => null,
  laptop_change: () => null,
  laptop_end: () => null,
  laptop_contents: () => ({
    families: [familyC, familyO],
    since: '2026-09-02T15:00:00Z',
    until: '2026-11-20T16:05:00Z',
  }),
  laptop_sign_in: () => null,
  bundle_preview: ({ laptop: id }) => ({ ...outgoing, laptop: id }),
  bundle_write: ({ laptop: id }) => ({ files: ['mfzwizltoq3tm.age'], outgoing: { ...outgoing, laptop: id } }),
  bundle_choose: () => ({ token: 'b-1', incoming: incoming() }),
  bundle_take: () => incoming(),
  bundle_drop: () => null,
  conflicts: () => [conflict()],
  contradictions: () => [],
  conflict_decide: () => null,
} satisfies Fixtures;
