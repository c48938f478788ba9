import { changeShared, changeSharedText, takeRows } from '../../components/form/many/many-session';
import { ManyForms } from '../../components/form/many/many-view';
import { findFilingNumbers } from '../../lib/filing/filing-number';
import type { FormRow } from '../../lib/form/many/form-row';
import { State, StateGroup } from './state';

const values = {
  organiser: '示例网络科技有限公司',
  domains: 'example.com',
  applicantKind: '企业',
  certificateType: '营业执照',
  certificate: '91350100M000100Y43',
  contact: '张经办',
  mobile: '13800138000',
  email: 'name@example.com',
};

const rows = ['京ICP备17055554号-1', '粤ICP备17055555号-1', '粤ICP备17055556号'].flatMap(
  (text, at): FormRow[] => {
    const [number] = findFilingNumbers(text);
    const own = at === 1 ? { ...values, certificate: '91350100M000I00Y43' } : values;
    return number ? [{ line: at + 2, number, values: own }] : [];
  },
);

takeRows(rows, '备案表.csv');
changeShared({ whose: 'mine', ground: 'subject' });
changeSharedText('reason', '公司停止使用该网站。');

/** Three forms out of a table, one of them with an error and open in its row; the mail unfolded. */
export function ManyStates() {
  return (
    <StateGroup name="many">
      <State name="many forms" wide press={['.many-table tbody button', '.many-output summary']}>
        <ManyForms />
      </State>
    </StateGroup>
  );
}
