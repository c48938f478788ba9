import { nameOf } from '../../../data/names/names';
import type { ProvinceId } from '../../../data/schema';
import { guideFor } from '../../guide/guide';
import { channelOf } from '../../guide/guide-asks';
import { provinceIds } from '../../host/province-id';
import { today } from '../../local-time';
import { chineseDate } from '../values/form-date';
import { allEmptySubjects, type CoveringItem, itemColumns, itemHead, itemRow } from './covering-item';
import type { Paper, PaperTable } from './paper';
import { byEmail, printedAddress } from './post-address';
import { tableHeight } from './row-height';
import { seenMonth } from './seen-month';
import { pageOf, splitTables } from './split-tables';

/** Less than a sheet has, so that another font loses nothing. */
const room = tableHeight - 4;

/**
 * One list of all filings of a run, by province, with where the papers of each go: for whoever sends them.
 *
 * @param items Any order, any provinces; those of one province keep their order.
 * @param addresses What the person wrote as the address of an administration. A known one that is old or doubtful is never
 *   printed: the list then says whom to ask.
 * @returns As many sheets as they need; none where there are no items.
 */
export function coveringList(
  items: readonly CoveringItem[],
  addresses: ReadonlyMap<ProvinceId, string>,
  now: Date,
): Paper {
  const groups = provinceIds
    .map((id) => ({ id, of: items.filter(({ form }) => form.provinceId === id) }))
    .filter(({ of }) => of.length > 0);
  const tables = groups.map(({ id, of }) => groupTable(id, of, addresses.get(id) ?? null, now));
  const parts = splitTables(tables, room);
  const date = chineseDate(today(now));
  return {
    fileName: `ICP备案注销申请寄送清单-${today(now)}`,
    sheets: parts.map((on, at) => ({
      title: 'ICP备案注销申请寄送清单',
      subtitle: `${items.length}个备案号，${groups.length}个管局　${date}${pageOf(at, parts)}`,
      tables: on,
      foot: '清单由寄件人自拟。地址寄出前先打电话向管局确认；材料以各管局现行要求为准。',
    })),
  };
}

function groupTable(
  provinceId: ProvinceId,
  items: readonly CoveringItem[],
  typed: string | null,
  now: Date,
): PaperTable {
  const name = nameOf(provinceId).authority.zh;
  return {
    bordered: true,
    columns: itemColumns,
    rows: [
      {
        isHead: true,
        minHeight: 8,
        cells: [{ kind: 'heading', span: 5, text: `${name}　${items.length}个` }],
      },
      {
        isHead: true,
        minHeight: 8,
        cells: [{ kind: 'value', span: 5, text: whereTo(provinceId, items, typed, now) }],
      },
      itemHead,
      ...items.map((item, at) => itemRow(item, at + 1)),
    ],
  };
}

/** Where the papers of a province go, in words that claim no more than is known. */
function whereTo(
  provinceId: ProvinceId,
  items: readonly CoveringItem[],
  typed: string | null,
  now: Date,
): string {
  const to = printedAddress(provinceId, typed, allEmptySubjects(items), now);
  const postcode = to.postcode ? `${to.postcode} ` : '';
  if (to.from === 'typed') return `寄到：${postcode}${to.address}`;
  if (to.from === 'known') {
    const department = to.department ? `，收件人写「${to.department}」` : '';
    return `寄到：${postcode}${to.address}${department}（地址见于${to.seen}的公开资料，寄出前先打电话确认）`;
  }
  const email = byEmail(provinceId);
  const words = email
    ? `用电子邮件交，不用邮寄（见于${seenMonth(email)}的公开资料）；邮箱先问管局`
    : '寄到：没查到现在的地址，先问管局';
  return `${words}${phoneToAsk(provinceId, now)}`;
}

/** The best phone that is known, with when it was seen; empty where none is. */
function phoneToAsk(provinceId: ProvinceId, now: Date): string {
  const channel = channelOf(guideFor(provinceId, { whose: 'other' }, now));
  if (!channel) return '';
  const { phone, fact, sure, national } = channel;
  const seen = fact.asOf === 'unknown' ? '' : `，${seenMonth(fact)}`;
  return `（${national ? '全国咨询电话' : '电话'} ${phone}${seen}${sure ? '' : '，可能已变'}）`;
}
