import { generate } from 'selfsigned';

let made: Promise<{ key: string; cert: string }> | undefined;

/** One self-signed certificate for every host of a test run; the browsers are told to accept it. */
export function certificate(): Promise<{ key: string; cert: string }> {
  made ??= generate([{ name: 'commonName', value: 'beian.test' }], { keySize: 2048 }).then((pems) => ({
    key: pems.private,
    cert: pems.cert,
  }));
  return made;
}
