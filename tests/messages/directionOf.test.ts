import { expect, test } from 'vitest';

import { directionOf } from '../../src/messages/directionOf.ts';

test.each(['ar', 'fa', 'he', 'ur', 'ar-SY', 'ckb', 'az-Arab', 'dv'])('%s is read from right to left', (lang) => {
  expect(directionOf(lang)).toBe('rtl');
});

test.each(['en', 'tr', 'ru', 'de-AT', 'ku', 'az', 'zh-Hans', 'el'])('%s is read from left to right', (lang) => {
  expect(directionOf(lang)).toBe('ltr');
});
