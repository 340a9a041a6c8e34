import { describe, expect, it } from 'vitest';
import { type RawSender, classifySender } from './sender.ts';

const rules = {
  extensionId: 'us',
  extensionOrigin: 'chrome-extension://us',
};
const page: RawSender = { id: 'us', origin: 'https://app.shogo.io', frameId: 0, tab: { id: 7 } };

describe('classifySender', () => {
  it('knows our content script by the origin of its page', () => {
    expect(classifySender(page, rules)).toEqual({ from: 'page', origin: 'https://app.shogo.io', tabId: 7, apart: false });
  });

  it.each([
    ['firefox-default', false],
    ['firefox-container-3', true],
    ['firefox-private', true],
  ])('of a tab with the cookies of %s knows whether they are its own: %s', (cookieStoreId, apart) => {
    expect(classifySender({ ...page, tab: { id: 7, cookieStoreId } }, rules)).toMatchObject({ apart });
  });

  it('falls back to the address where the browser names no origin', () => {
    const { origin: _, ...rest } = page;
    expect(classifySender({ ...rest, url: 'https://app.shogo.io/salesReport/index' }, rules)).toMatchObject({ from: 'page' });
  });

  it('knows our own pages', () => {
    expect(classifySender({ id: 'us', url: 'chrome-extension://us/popup.html' }, rules)).toEqual({ from: 'extension' });
  });

  it.each<[string, RawSender]>([
    ['another extension', { ...page, id: 'them' }],
    ['no id', { ...page, id: undefined }],
    ['what is no page of the web', { ...page, origin: 'file://' }],
    ['another extension’s page', { ...page, origin: 'chrome-extension://them' }],
    ['a frame', { ...page, frameId: 3 }],
    ['no frame id', { ...page, frameId: undefined }],
    ['no tab', { ...page, tab: undefined }],
    ['a tab without id', { ...page, tab: {} }],
    ['an opaque origin', { ...page, origin: 'null' }],
    ['no address at all', { id: 'us', frameId: 0, tab: { id: 7 } }],
    ['what a page keeps in its memory', { ...page, origin: undefined, url: 'blob:https://app.shogo.io/1' }],
    ['an address that is none', { ...page, origin: 'http://[' }],
  ])('refuses %s', (_, sender) => {
    expect(classifySender(sender, rules)).toBeNull();
  });
});
