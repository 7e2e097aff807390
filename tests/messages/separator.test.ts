import { expect, test } from 'vitest';

import { allMessages } from '../../src/messages/allMessages.ts';

test.each(allMessages.map((messages) => [messages.lang, messages] as const))(
  '%s: what stands between two facts is no digit of the language',
  (_, { separator, number }) => {
    expect(separator.trim()).not.toBe('');
    // Arabic and Persian write zero as a dot.
    if (/[٠۰]/.test(number(0))) expect(separator).not.toContain('·');
    else expect(separator).toBe(' · ');
  },
);
