export type RepairReason = 'session';
export interface LinkRepair {
  url: string;
  reasons: ('session' | 'retired-host' | 'dead-path' | 'malformed' | 'tracking')[];
  provinceId: import('../data/schema').ProvinceId | null;
}
export function repairLink(_href: string, _pageUrl: string): LinkRepair | null {
  return null;
}
