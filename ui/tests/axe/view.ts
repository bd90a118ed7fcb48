// One screen and how it is reached: its window, what it shows, the steps.
export type Step = ['click', string] | ['fill', string, string] | ['press', string] | ['see', string];
export type View = {
  name: string;
  window: 'unlock' | 'main';
  steps: Step[];
  /** The unlock window's door: a vault is here, or one is to be made. */
  door?: 'new' | 'here';
  /** The first day: no families, no dates. */
  empty?: boolean;
  /** Everything that one may have to be told about the vault. */
  warned?: boolean;
  /** What a backup stands beside; else the vault here. */
  restore?: 'broken' | 'elsewhere';
  /** Nobody is here for longer than a second. */
  alone?: boolean;
  /** How far this laptop is with others; else a coordinator's that belongs to a programme. */
  exchange?: 'alone' | 'alone-volunteer' | 'waiting' | 'restored' | 'expired' | 'volunteer' | 'unusual' | 'decided';
  /** A large file: adding its rows goes on until it is stopped. */
  slow?: boolean;
};

/** What the test hook finds. */
export const at = (test: string) => `[data-test="${test}"]`;
