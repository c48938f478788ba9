import { provinceOf } from '../../../data/facts';
import { printedNumber, readNumber } from '../../filing/filing';
import { type HandIn, postAddressOf } from '../../guide/guide-hand-in';
import { attachmentsFor } from '../model/attachments';
import type { Attachment, FormEntry } from '../model/form-entry';
import type { FormSpec } from '../model/form-model';
import { printableText } from '../values/printable-text';
import type { PaperRow, PaperSheet, PaperTable } from './paper';
import { seenMonth } from './seen-month';

const minHeight = 10;
const marks: Readonly<Record<Attachment['mark'], string>> = {
  seal: '加盖公章',
  sign: '本人签字',
  none: '—',
};

/** The second page: what is enclosed and, where it is known, where it goes. */
export function enclosureSheet(form: FormSpec, entry: FormEntry): PaperSheet {
  const number = printedNumber(readNumber(printableText(entry.text.targetNumber ?? '')));
  const listed = entry.attachments ?? attachmentsFor(form, entry);
  const included = listed.filter((attachment) => attachment.included && printableText(attachment.text));
  const address = postAddressOf(provinceOf(form.provinceId), form.use === 'empty-subject');
  const tables: PaperTable[] = [
    {
      bordered: true,
      columns: [10, 56, 12, 22],
      rows: [
        {
          minHeight,
          cells: ['序号', '材料', '份数', '盖章或签字'].map((text) => ({ kind: 'label', span: 1, text })),
        },
        ...included.map(({ text, copies, mark }, at) =>
          enclosure(String(at + 1), printableText(text), String(copies), marks[mark]),
        ),
      ],
    },
  ];
  if (address) {
    tables.push({
      bordered: true,
      columns: [17, 83],
      rows: [
        labelled('收件人', form.authority.zh),
        // One that is old or doubtful could bring somebody's papers to strangers: left to be written in.
        labelled('地址', address.sure ? address.value : ''),
        labelled('寄件人', printableText(entry.text.organiserName ?? entry.text.targetOrganiser ?? '')),
      ],
    });
  }
  return {
    title: '附件清单',
    subtitle: number ? `${number}　致${form.authority.zh}` : `致${form.authority.zh}`,
    tables,
    foot: address ? footOf(address) : '清单由申请人自拟；管局另有要求的，以其为准。',
  };
}

function footOf(address: HandIn): string {
  return address.sure
    ? `地址见于${seenMonth(address)}的公开资料，寄出前先打电话向管局确认。`
    : '没有查到现在的地址：先问管局，再写上。';
}

function enclosure(at: string, text: string, copies: string, mark: string): PaperRow {
  return {
    minHeight,
    cells: [
      { kind: 'centred', span: 1, text: at },
      { kind: 'value', span: 1, text },
      { kind: 'centred', span: 1, text: copies },
      { kind: 'centred', span: 1, text: mark },
    ],
  };
}

function labelled(label: string, text: string): PaperRow {
  return {
    minHeight,
    cells: [
      { kind: 'label', span: 1, text: label },
      { kind: 'value', span: 1, text },
    ],
  };
}
