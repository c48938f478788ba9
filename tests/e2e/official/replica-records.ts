/** What the query of the replica answers. */

/** One result of a query; what is left out is shown empty, as the portal does. */
export interface Entry {
  organiser: string;
  /** 企业, 个人 … */
  nature: string;
  /** Number of the website or App, `粤ICP备17055554号-2`. */
  number: string;
  /** Number of the subject; by default `number` without its end. */
  subjectNumber?: string;
  domain?: string;
  serviceName?: string;
  homePage?: string;
  /** `2023-05-06`. */
  date: string;
  limited?: string;
  precheck?: string;
}

/** By what is asked for, exactly; whatever is not there has no result. */
export type Records = Record<string, Entry[]>;

const guangzhou: Entry = {
  organiser: '广州某某网络有限公司',
  nature: '企业',
  number: '粤ICP备17055554号-2',
  domain: 'moumou.example.cn',
  serviceName: '某某商城',
  homePage: 'www.moumou.example.cn',
  date: '2023-05-06',
  limited: '否',
  precheck: '',
};

const beijing: Entry = {
  organiser: '北京某某科技有限公司',
  nature: '企业',
  number: '京ICP备15000001号-1',
  domain: 'keji.example.cn',
  serviceName: '某某科技',
  homePage: 'www.keji.example.cn',
  date: '2022-11-30',
  limited: '否',
  precheck: '药品和医疗器械',
};

const ofGuangzhou = [guangzhou, { ...guangzhou, number: '粤ICP备17055554号-3', domain: 'shop.example.cn' }];

/** Where a test gives none. */
export const replicaRecords: Records = {
  [guangzhou.organiser]: ofGuangzhou,
  粤ICP备17055554号: ofGuangzhou,
  'moumou.example.cn': [guangzhou],
  'keji.example.cn': [beijing],
  某某: [...ofGuangzhou, beijing],
};

/** The entry with everything the page may ask for. */
export function wholeEntry(entry: Entry): Required<Entry> {
  return {
    subjectNumber: entry.number.replace(/-\d+$/, ''),
    domain: '',
    serviceName: '',
    homePage: '',
    limited: '否',
    precheck: '',
    ...entry,
  };
}
