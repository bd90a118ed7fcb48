// Lock and quick exit. The page is blank before the backend is asked: nothing stays readable while it works.
import { call } from '../backend';

function blank(): void {
  document.documentElement.dataset.away = 'true';
}

function back(): void {
  delete document.documentElement.dataset.away;
}

export function lockNow(): void {
  blank();
  // The backend closes this window. If it could not, the page must not stay blank for ever.
  call('lock', null).catch(back);
}

export function leaveScreen(): void {
  blank();
  call('leave_screen', null).catch(back);
}
