import { use } from 'react';

import { loadFullMessages } from './loadMessages.ts';
import { type FullMessages, type Messages, useMessages } from './Messages.ts';

/** What stands in answer to a reader has more to say than the page: it waits until those words have come. */
export function useFullMessages(): FullMessages {
  const messages = useMessages();
  return isFull(messages) ? messages : use(loadFullMessages(messages.lang));
}

function isFull(messages: Messages): messages is FullMessages {
  return 'isFull' in messages;
}
