// Nothing moves under a pressed pointer. A press takes the focus from a field before it is over: a line that appeared then
// would push the button away from under it, and the press would be lost.
let isPressed = false;
let waiting: (() => void)[] = [];

function release(): void {
  isPressed = false;
  const due = waiting;
  waiting = [];
  // The click belongs to the press, and comes after it is let go.
  setTimeout(() => due.forEach((act) => act()));
}

addEventListener('pointerdown', () => (isPressed = true), true);
addEventListener('pointerup', release, true);
addEventListener('pointercancel', release, true);

/** At once; where a press is on, as soon as it is over. */
export function afterPress(act: () => void): void {
  if (isPressed) waiting.push(act);
  else act();
}
