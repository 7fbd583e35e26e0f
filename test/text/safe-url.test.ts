import { expect } from '@open-wc/testing';
import { safeFile, safeImage, safeLink } from '../../components/text/safe-url.js';

const UNSAFE = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'vbscript:x',
  'data:text/html,<b>',
  'file:///etc/passwd',
  'filesystem:https://a/',
  'about:blank',
];

describe('addresses from outside', () => {
  it('lead nowhere but to the web, to mail and to a telephone', () => {
    for (const url of UNSAFE) expect(safeLink(url), url).to.equal(undefined);
    expect(safeLink('https://a.example')).to.equal('https://a.example/');
    expect(safeLink('tel:+31620451187')).to.equal('tel:+31620451187');
    expect(safeLink('blob:https://a.example/1')).to.equal(undefined);
    expect(safeLink('')).to.equal(undefined);
  });

  it('show raster pictures, our own blobs and no SVG as data', () => {
    for (const url of UNSAFE) expect(safeImage(url), url).to.equal(undefined);
    expect(safeImage('data:image/svg+xml;base64,PHN2Zz4=')).to.equal(undefined);
    expect(safeImage('data:image/png;base64,iVBOR')).to.equal('data:image/png;base64,iVBOR');
    expect(safeImage('blob:https://a.example/1')).to.equal('blob:https://a.example/1');
  });

  it('are downloaded from the web or from a blob', () => {
    for (const url of UNSAFE) expect(safeFile(url), url).to.equal(undefined);
    expect(safeFile('blob:https://a.example/1')).to.equal('blob:https://a.example/1');
  });

  it('may be relative to the page', () => {
    expect(safeImage('/faces/1.png')).to.equal(new URL('/faces/1.png', document.baseURI).href);
  });
});
