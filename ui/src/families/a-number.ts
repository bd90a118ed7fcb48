/** `A•••-•••-123`, whatever the backend sent: the whole number is on the screen only while a key is held. */
export function masked(number: string): string {
  return `A•••-•••-${number.replace(/\D/g, '').slice(-3).padStart(3, '•')}`;
}

/** Nine digits as the papers write them. */
export function grouped(number: string): string {
  const digits = number.replace(/\D/g, '');
  return digits.length === 9 ? `A${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}` : number;
}
