// How a laptop comes to belong to a programme: from either side, by eight words that two people compare.
import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { choose } from '../../tests/choose';
import { failure, pretend, type Call, type Fixtures } from '../../tests/fake';
import { session as fixture } from '../../tests/fixtures/shell';
import type { ExchangeView, Role } from '../bindings';
import { route, type ExchangeShown } from '../route.svelte';
import { refreshSession } from '../session.svelte';
import Exchange from './Exchange.svelte';
import invented, { advocate, eight, laptop, lost, office, view, volunteers } from './invented';
import { inviting, joining } from './meeting.svelte';
import { justSaid } from './said.svelte';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;
const inputs = (calls: Call[], name: string) => calls.filter((call) => call.name === name).map((call) => call.input);
const text = () => document.body.textContent ?? '';

beforeEach(() => {
  inviting.forget();
  joining.forget();
  justSaid.forget();
});

async function open(answers: Fixtures = {}, roles: Role[] = ['coordinator'], show?: ExchangeShown): Promise<Call[]> {
  const { calls } = pretend({ ...invented, session: () => ({ ...fixture, roles }), ...answers });
  await refreshSession();
  render(Exchange, { show });
  await waitFor(() => expect(inputs(calls, 'exchange').length).toBeGreaterThan(0));
  await waitFor(() => expect(document.querySelector('h2')).toBeTruthy());
  return calls;
}

/** A backend whose view moves on with what is done. */
function moving(first: ExchangeView, moves: Partial<Record<string, ExchangeView>>): Fixtures {
  let now = first;
  const step = (name: string) => () => {
    now = moves[name] ?? now;
    return null;
  };
  return {
    exchange: () => now,
    organisation_begin: step('begin'),
    join_agree: step('agree'),
    join_cancel: step('cancel'),
    laptop_sign_in: step('sign-in'),
    join_choose: () => {
      step('join')();
      return invented.join_choose();
    },
  };
}

const alone = view({ membership: 'alone', coordinates: false, holds_root: false, expires_on: null, laptops: [] });

test('a coordinator who is alone is told what this is, and begins it', async () => {
  const calls = await open(moving(alone, { begin: view({ laptops: [office] }) }));
  expect(by('exchange-alone').textContent).toContain('There is no server');
  expect(by('exchange-join')).toBeTruthy();
  await userEvent.click(by('exchange-begin'));
  await waitFor(() => expect(by('exchange-laptops')).toBeTruthy());
  expect(inputs(calls, 'organisation_begin')).toHaveLength(1);
  expect(by('exchange-said').textContent).toContain('The exchange has begun');
  expect(by('exchange-laptops').textContent).toContain('Nobody else yet');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
});

test('what could not be begun says why and stays', async () => {
  await open({
    exchange: () => alone,
    organisation_begin: () => {
      throw failure('refused_by_role');
    },
  });
  await userEvent.click(by('exchange-begin'));
  await waitFor(() => expect(by('exchange-begin-failure').dataset.code).toBe('refused_by_role'));
  expect(by('exchange-begin')).toBeTruthy();
});

test('a page that cannot be read says so', async () => {
  pretend({
    ...invented,
    exchange: () => {
      throw failure('disk_error');
    },
  });
  render(Exchange);
  await waitFor(() => expect(by('failure').dataset.code).toBe('disk_error'));
});

test('a volunteer joins: the words are large and numbered, and the same means waiting', async () => {
  const comparing = { ...alone, membership: 'comparing' as const };
  const waiting = { ...alone, membership: 'waiting' as const };
  const calls = await open(moving(alone, { join: comparing, agree: waiting }), ['volunteer']);
  expect(by('exchange-begin')).toBeUndefined();
  await userEvent.click(by('exchange-join'));
  await waitFor(() => expect(by('exchange-compare')).toBeTruthy());
  expect(text()).toContain('Give them your answer file now');
  expect(text()).not.toContain('invites you from');
  expect(by('numbered-word-8').textContent).toBe('summit');
  expect(document.activeElement?.textContent).toBe('Compare eight words');
  await userEvent.click(by('exchange-same'));
  await waitFor(() => expect(by('exchange-waiting')).toBeTruthy());
  expect(inputs(calls, 'join_agree')).toHaveLength(1);
  expect(by('exchange-open')).toBeTruthy();
  expect(text()).not.toContain('summit');
});

test('words that differ stop everything, and say what both do now', async () => {
  const comparing = { ...alone, membership: 'comparing' as const };
  const calls = await open(moving(alone, { join: comparing, cancel: alone }));
  await userEvent.click(by('exchange-join'));
  await waitFor(() => expect(by('exchange-differ')).toBeTruthy());
  await userEvent.click(by('exchange-differ'));
  await waitFor(() => expect(by('exchange-differed').textContent).toContain('Delete the invitation and the answer'));
  expect(inputs(calls, 'join_cancel')).toHaveLength(1);
  expect(inputs(calls, 'join_agree')).toHaveLength(0);
  expect(by('exchange-compare')).toBeUndefined();
  await userEvent.click(by('exchange-differ-again'));
  await waitFor(() => expect(by('exchange-alone')).toBeTruthy());
});

test('a closed dialog changes nothing; words that are gone are not compared', async () => {
  await open({ exchange: () => alone, join_choose: () => null });
  await userEvent.click(by('exchange-join'));
  await waitFor(() => expect(by('exchange-join-none')).toBeTruthy());
  expect(by('exchange-alone')).toBeTruthy();
});

test('after a lock the words are asked for again; where they are gone, one begins again', async () => {
  const comparing = { ...alone, membership: 'comparing' as const };
  pretend({ ...invented, exchange: () => comparing, joining: () => ({ words: eight, name: '', laptop: '' }) });
  const { unmount } = render(Exchange);
  await waitFor(() => expect(by('numbered-word-8').textContent).toBe('summit'));
  unmount();
  joining.forget();
  pretend({ ...invented, ...moving(comparing, { cancel: alone }) });
  render(Exchange);
  await waitFor(() => expect(by('exchange-compare-gone')).toBeTruthy());
  expect(by('exchange-same')).toBeUndefined();
  await userEvent.click(by('exchange-compare-again'));
  await waitFor(() => expect(by('exchange-alone')).toBeTruthy());
});

test('an answer that came before a lock is compared afterwards', async () => {
  await open({ joining: () => invented.answer_choose() }, ['coordinator'], 'invite');
  await waitFor(() => expect(by('exchange-compare').textContent).toContain('Marta Ical answered'));
  expect(text()).toContain('Step 3 of 4');
});

test('a restored vault joins again, or signs itself in where it holds the root key', async () => {
  const restored = view({ membership: 'restored', laptops: [] });
  const { calls } = pretend({ ...invented, ...moving(restored, { 'sign-in': view() }) });
  const { unmount } = render(Exchange);
  await waitFor(() => expect(by('exchange-restored')).toBeTruthy());
  expect(by('exchange-join')).toBeTruthy();
  await userEvent.click(by('exchange-sign-in'));
  await waitFor(() => expect(by('exchange-laptops')).toBeTruthy());
  expect(inputs(calls, 'laptop_sign_in')).toHaveLength(1);
  unmount();
  pretend({ ...invented, exchange: () => ({ ...restored, holds_root: false }) });
  render(Exchange);
  await waitFor(() => expect(by('exchange-restored')).toBeTruthy());
  expect(by('exchange-sign-in')).toBeUndefined();
});

async function toWords(answers: Fixtures = {}): Promise<Call[]> {
  const calls = await open(answers, ['coordinator'], 'invite');
  await waitFor(() => expect(by('invite-save')).toBeTruthy());
  expect(text()).toContain('Step 1 of 4');
  await userEvent.click(by('invite-save'));
  await waitFor(() => expect(by('invite-saved').textContent).toContain('acompana-invitation.afi'));
  await userEvent.click(by('invite-answer'));
  await waitFor(() => expect(by('exchange-compare').textContent).toContain('Marta Ical answered from Marta’s laptop'));
  expect(document.activeElement?.textContent).toBe('Compare eight words');
  return calls;
}

test('from the invitation to the new laptop, whose first bundle comes next', async () => {
  let lines = [office];
  const calls = await toWords({
    exchange: () => view({ laptops: lines }),
    admit: () => {
      lines = [office, laptop({})];
      return null;
    },
  });
  await userEvent.click(by('exchange-same'));
  await waitFor(() => expect(by('admission-form')).toBeTruthy());
  await userEvent.click(by('admission-save'));
  expect(text()).toContain('Choose at least one.');
  expect(inputs(calls, 'admit')).toEqual([]);
  await userEvent.click(by('admission-role-volunteer'));
  expect(text()).toContain('stays empty until you choose who they are');
  await waitFor(() => expect(by('admission-volunteer').querySelectorAll('option').length).toBeGreaterThan(1));
  await choose(by('admission-volunteer'), 'v-1');
  await userEvent.click(by('admission-save'));
  await waitFor(() => expect(route.current).toEqual({ name: 'exchange', open: 'l-2' }));
  expect(inputs(calls, 'admit')).toEqual([
    { admission: { member: null, roles: ['volunteer'], cities: [], volunteer: 'v-1' } },
  ]);
  expect(justSaid.text).toContain('Marta’s laptop belongs to the programme now');
});

test('who has a laptop already is chosen by name, with what they do there', async () => {
  const calls = await toWords();
  await userEvent.click(by('exchange-same'));
  await waitFor(() => expect(by('admission-member')).toBeTruthy());
  await choose(by('admission-member'), 'm-3');
  expect(by('admission-role-advocate')).toHaveProperty('checked', true);
  await userEvent.click(by('admission-role-coordinator'));
  await waitFor(() => expect(by('admission-city-1')).toBeTruthy());
  await userEvent.click(by('admission-city-1'));
  await userEvent.click(by('admission-save'));
  await waitFor(() => expect(inputs(calls, 'admit')).toHaveLength(1));
  expect(inputs(calls, 'admit')[0]).toEqual({
    admission: { member: 'm-3', roles: ['coordinator', 'advocate'], cities: ['El Paso, TX'], volunteer: null },
  });
});

test('on the inviting side differing words and a closed dialog let nobody in', async () => {
  const calls = await toWords();
  await userEvent.click(by('exchange-differ'));
  await waitFor(() => expect(by('exchange-differed')).toBeTruthy());
  expect(inputs(calls, 'join_cancel')).toHaveLength(1);
  expect(inputs(calls, 'admit')).toEqual([]);
  await userEvent.click(by('exchange-differ-again'));
  await waitFor(() => expect(by('invite-save').textContent).toContain('Save the invitation'));
});

test('an invitation that was not saved stays at its step', async () => {
  await open({ invite: () => null }, ['coordinator'], 'invite');
  await userEvent.click(by('invite-save'));
  await waitFor(() => expect(by('invite-closed').textContent).toBe('No file was saved.'));
  expect(text()).toContain('Step 1 of 4');
});

test('leaving the words for another screen loses nothing', async () => {
  await toWords();
  document.body.replaceChildren();
  render(Exchange, { show: 'invite' });
  expect(by('numbered-word-1').textContent).toBe('harbor');
});

test('the page follows whoever sits at it: a volunteer has a report, a coordinator the list', async () => {
  await open({ exchange: () => volunteers() }, ['volunteer']);
  expect(by('exchange-report')).toBeTruthy();
  expect(by('exchange-laptops')).toBeUndefined();
  expect(by('exchange-root')).toBeUndefined();
  document.body.replaceChildren();
  await open({ exchange: () => view({ laptops: [lost, advocate, office] }) });
  expect(by('exchange-laptops')).toBeTruthy();
  expect(by('exchange-report')).toBeUndefined();
});
