import seeds from '../fixtures/seed-links.json';

export { seeds };

export const helpPageUrl = 'https://help.aliyun.com/knowledge_detail/old.html';

/** The help page of about 2017 with its 33 links, byte for byte. */
export function helpPage(): string {
  const links = seeds.map(
    ({ label, href }, index) => `<li><a id="seed-${index}" href="${href}">${label}</a></li>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>注销备案</title><h1>注销备案</h1><ul>${links.join('\n')}</ul>`;
}
