import type { VerificationSource } from '../bindings';

/** What the last check was against: whoever goes through a list on one website chooses it once. */
let source = $state<VerificationSource | ''>('');

export const lastSource = {
  get value(): VerificationSource | '' {
    return source;
  },
  set value(next: VerificationSource | '') {
    source = next;
  },
};
