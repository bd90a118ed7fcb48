// What was just done, said on the page one comes back to until one leaves it.
import { announce } from '../parts/live';

let text = $state<string | null>(null);

export const justSaid = {
  get text(): string | null {
    return text;
  },
  say(said: string): void {
    text = said;
    announce(said);
  },
  forget(): void {
    text = null;
  },
};
