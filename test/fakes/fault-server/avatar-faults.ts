import { encodePng } from '../../../src/main/demo/encode-png';
import { answerWith, every, sendGood, type Fault } from './fault';

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title=1</script></svg>';

/** Beyond what a picture may be. */
const HUGE = Buffer.concat([PNG, Buffer.alloc(8 * 1024 * 1024)]);

/** Few bytes, and 100 MB once it is decoded; drawn when it is asked for, since it takes a moment. */
let bomb: Buffer | undefined;
function pictureBomb(): Buffer {
  return (bomb ??= encodePng(5000, 5000, new Uint8Array(5000 * 5000 * 3)));
}

/** What a request for a picture meets. */
export const AVATAR_FAULTS = {
  'status 401': answerWith(401),
  'status 404': answerWith(404),
  'status 500': answerWith(500),
  'an HTML page': answerWith(200, { 'content-type': 'image/png' }, '<!doctype html><p>No</p>'),
  'an SVG': answerWith(200, { 'content-type': 'image/svg+xml' }, SVG),
  'an SVG called PNG': answerWith(200, { 'content-type': 'image/png' }, SVG),
  'a huge picture': answerWith(200, { 'content-type': 'image/png' }, HUGE),
  'a picture of 25 megapixels': (exchange) =>
    answerWith(200, { 'content-type': 'image/png' }, pictureBomb())(exchange),
  'an empty picture': answerWith(200, { 'content-type': 'image/png' }),
  'a broken picture': answerWith(200, { 'content-type': 'image/png' }, PNG),
  'a redirect elsewhere': ({ response, elsewhere }) =>
    response.writeHead(302, { location: `${elsewhere}/picture.png` }).end(),
  reset: ({ response }) => response.socket?.resetAndDestroy(),
  'a picture without end': ({ response }) => {
    response.writeHead(200, { 'content-type': 'image/png' }).write(PNG);
    every(500, response, () => response.write(Buffer.alloc(1)));
  },
  'a late picture': (exchange) => {
    setTimeout(() => sendGood(exchange), 2000).unref();
  },
} as const satisfies Readonly<Record<string, Fault>>;
