// A contact rule in words, most binding first. What nobody asked is said apart, never taken for a yes.
import type { ContactRule } from '../bindings';
import { t } from '../i18n';

export function isBlank(rule: ContactRule | null): boolean {
  if (rule === null) return true;
  const texts = [rule.phone, rule.hours, rule.code_word, rule.say_you_are, rule.do_not_contact];
  const answers = [rule.may_call, rule.may_text, rule.may_voicemail, rule.shared_device, rule.mail_safe];
  return texts.every((text) => !text) && answers.every((answer) => answer === 'unknown');
}

function callWords(rule: ContactRule): string[] {
  if (rule.may_call === 'no') return [t('contact-rule-call-never')];
  if (rule.may_call === 'yes' && !rule.hours) return [t('contact-rule-call-any')];
  if (rule.may_call === 'yes' && rule.hours) return [t('contact-rule-call-only', { hours: rule.hours })];
  return rule.hours ? [t('contact-rule-call-hours', { hours: rule.hours })] : [];
}

/** The rule as it is read aloud before dialling. Voicemail that nobody asked about counts as forbidden. */
export function ruleWords(rule: ContactRule): string[] {
  const words = callWords(rule);
  words.push(rule.may_voicemail === 'yes' ? t('contact-rule-voicemail-yes') : t('contact-rule-voicemail-no'));
  if (rule.may_text === 'no') words.push(t('contact-rule-text-no'));
  if (rule.may_text === 'yes') words.push(t('contact-rule-text-yes'));
  if (rule.say_you_are) words.push(t('contact-rule-say', { who: rule.say_you_are }));
  if (rule.code_word) words.push(t('contact-rule-code-word', { word: rule.code_word }));
  if (rule.shared_device === 'yes') words.push(t('contact-rule-shared'));
  if (rule.mail_safe === 'no') words.push(t('contact-rule-mail-no'));
  if (rule.mail_safe === 'yes') words.push(t('contact-rule-mail-yes'));
  if (rule.do_not_contact) words.push(t('contact-rule-avoid', { who: rule.do_not_contact }));
  return words;
}

export function unasked(rule: ContactRule): string[] {
  const things: string[] = [];
  if (rule.may_call === 'unknown') things.push(t('contact-rule-thing-call'));
  if (rule.may_text === 'unknown') things.push(t('contact-rule-thing-text'));
  if (rule.may_voicemail === 'unknown') things.push(t('contact-rule-thing-voicemail'));
  if (rule.shared_device === 'unknown') things.push(t('contact-rule-thing-shared'));
  if (rule.mail_safe === 'unknown') things.push(t('contact-rule-thing-mail'));
  return things;
}

/** `713 555 0142` in groups that are read and dialled without a slip; anything else stays as it was written. */
export function phoneText(phone: string): string {
  const found = /^(?:\+?1[\s.-]?)?\(?(\d{3})\)?[\s.-]?(\d{3})[\s.-]?(\d{4})$/.exec(phone.trim());
  return found ? `${found[1]} ${found[2]} ${found[3]}` : phone;
}
