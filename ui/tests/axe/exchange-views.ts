// The exchange: belonging to a programme, every laptop, a bundle that came in, what must be decided.
import { at, type Step, type View } from './view';

const home: Step[] = [
  ['click', at('rail-exchange')],
  ['see', at('view-exchange') + ' h2'],
];
const laptop = (id: string): Step[] => [...home, ['click', `${at('laptop-row')}[data-id="${id}"] button`]];
const bundle: Step[] = [...home, ['click', at('exchange-open')], ['see', at('view-bundle')]];
const invite: Step[] = [...home, ['click', at('exchange-invite')], ['see', at('invite-save')]];
const words: Step[] = [
  ...invite,
  ['click', at('invite-save')],
  ['click', at('invite-answer')],
  ['see', at('exchange-same')],
];
const main = (name: string, steps: Step[], more: Partial<View> = {}): View => ({
  name,
  window: 'main',
  steps,
  ...more,
});

export const exchange: View[] = [
  main('exchange', home),
  main('exchange-alone', home, { exchange: 'alone' }),
  main('exchange-alone-volunteer', home, { exchange: 'alone-volunteer' }),
  main('exchange-today-volunteer', [['see', at('today-join')]], { exchange: 'alone-volunteer' }),
  main('exchange-compare', [...home, ['click', at('exchange-join')], ['see', at('exchange-same')]], {
    exchange: 'alone',
  }),
  main(
    'exchange-differ',
    [...home, ['click', at('exchange-join')], ['click', at('exchange-differ')], ['see', at('exchange-differed')]],
    { exchange: 'alone' },
  ),
  main('exchange-waiting', home, { exchange: 'waiting' }),
  main(
    'exchange-restored',
    [
      ['click', at('rail-exchange')],
      ['see', at('exchange-restored')],
    ],
    { exchange: 'restored' },
  ),
  main('exchange-expired', home, { exchange: 'expired' }),
  main('exchange-report', home, { exchange: 'volunteer' }),
  main('exchange-report-write', [...home, ['click', at('report-write')], ['see', at('bundle-write')]], {
    exchange: 'volunteer',
  }),
  main('exchange-laptop', [...laptop('l-2'), ['see', at('bundle-write')]]),
  main('exchange-written', [...laptop('l-2'), ['click', at('bundle-write')], ['see', at('bundle-written')]]),
  main('exchange-change', [
    ...laptop('l-2'),
    ['click', at('laptop-change')],
    ['click', at('admission-role-coordinator')],
    ['see', at('admission-city-0')],
  ]),
  main('exchange-lost', [...laptop('l-4'), ['see', at('lost-held')]]),
  main('exchange-lost-sure', [
    ...laptop('l-2'),
    ['click', `${at('laptop-lost')} summary`],
    ['click', at('lost-why-lost')],
    ['click', at('lost-out')],
    ['see', 'dialog[open]'],
  ]),
  main('exchange-root-words', [
    ...home,
    ['click', at('root-words')],
    ['fill', at('root-words-passphrase'), 'the one of now'],
    ['click', at('root-words-save')],
    ['see', at('numbered-word-24')],
  ]),
  main('exchange-root-take', [...home, ['click', at('root-take')], ['see', at('root-take-words')]], {
    exchange: 'expired',
  }),
  main('exchange-invite', invite),
  main('exchange-invite-words', words),
  main('exchange-invite-admit', [
    ...words,
    ['click', at('exchange-same')],
    ['click', at('admission-save')],
    ['see', '.error'],
  ]),
  main('exchange-bundle', bundle),
  main('exchange-bundle-waits', bundle, { exchange: 'unusual' }),
  main('exchange-taken', [...bundle, ['click', at('bundle-take')], ['see', at('bundle-taken')]]),
  main('exchange-conflicts', [
    ...home,
    ['click', at('exchange-conflicts-go')],
    ['click', at('conflict-decide')],
    ['see', '.error'],
  ]),
  main('exchange-conflicts-none', [...home, ['click', at('exchange-conflicts-go')], ['see', at('conflicts-none')]], {
    exchange: 'decided',
  }),
];
