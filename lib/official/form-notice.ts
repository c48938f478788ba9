/** Which of the noted notices are a form, or enclose one. */
import { isForm } from './notice-list';
import type { Notice } from './seen-notice';

/** Titles of what was cleared, or is only told; an enclosed list is no form either. */
const told = /公示|名单|清理|结果|通报|批次/;

/** Whether a notice is a deregistration form by its title, or one that encloses it. */
export function isFormNotice(notice: Pick<Notice, 'title' | 'attachments'>): boolean {
  return isForm(notice.title) || enclosedForm(notice) !== null;
}

/** What the form of a notice is called: as the notice itself, or as the form that it encloses. */
export function formTitleOf(notice: Pick<Notice, 'title' | 'attachments'>): string {
  const enclosed = isForm(notice.title) ? null : enclosedForm(notice);
  return enclosed ? enclosed.name.replace(/\.[a-z\d]{2,5}$/i, '') : notice.title;
}

/** The form among the attachments of a notice, by its name; null where none is named so. */
export function enclosedForm({
  title,
  attachments,
}: Pick<Notice, 'title' | 'attachments'>): Notice['attachments'][number] | null {
  return told.test(title) ? null : (attachments.find(({ name }) => isForm(name)) ?? null);
}
