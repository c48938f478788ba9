import { nameOf } from '../../../data/names/names';
import type { ProvinceId } from '../../../data/schema';
import type { Paper, PaperRow, PaperTable } from './paper';
import { printedAddress } from './post-address';
import { onLine, type Sender } from './sender';

const postcodeRoom = '□□□□□□';

/**
 * The sheet for an envelope: whom it goes to and who sends it, each to be cut out and stuck on, as letters in China are
 * addressed (postcode, address, addressee).
 *
 * @param typed The address as the person wrote it; null where nothing. A known one that is old or doubtful is never printed.
 * @param isEmptySubject Whether what is in it is of subjects without any service alone: some addresses are for these only.
 * @returns One sheet; what is not known is room to write in.
 */
export function envelope(
  provinceId: ProvinceId,
  typed: string | null,
  sender: Sender,
  now: Date,
  isEmptySubject: boolean,
): Paper {
  const authority = nameOf(provinceId).authority.zh;
  const to = printedAddress(provinceId, typed, isEmptySubject, now);
  const foot = {
    typed: '地址由寄件人填写。寄出前先打电话向管局确认。',
    known: `地址见于${to.seen}的公开资料，寄出前先打电话向管局确认。`,
    none: '没有查到现在的地址：先问管局，再写上。',
  }[to.from];
  const name = onLine(sender.name);
  const contact = onLine(sender.contact);
  return {
    fileName: `致${authority}-信封`,
    sheets: [
      {
        title: '信封',
        subtitle: '沿虚线剪下，贴在信封上。',
        tables: [
          label([
            row('邮政编码', to.postcode ? [...to.postcode].join(' ') : postcodeRoom, 14),
            row('地　　址', to.address, 34),
            row('收 件 人', to.department ? `${authority}\n${to.department}` : authority, 24),
          ]),
          label([
            row('寄 件 人', name, 14),
            row('地　　址', onLine(sender.address), 26),
            row('联 系 人', contact === name ? '' : contact, 12),
            row('电　　话', onLine(sender.phone), 12),
          ]),
        ],
        foot,
      },
    ],
  };
}

function label(rows: readonly PaperRow[]): PaperTable {
  return { bordered: false, cutOut: true, large: true, columns: [16, 84], rows };
}

function row(name: string, text: string, minHeight: number): PaperRow {
  return {
    minHeight,
    cells: [
      { kind: 'term', span: 1, text: name },
      { kind: 'value', span: 1, text },
    ],
  };
}
