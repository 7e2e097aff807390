import { useMemo } from 'react';

import { type Messages, MessagesContext } from '../messages/Messages.ts';
import type { Story } from '../story/Story.ts';
import { type Address, AddressContext } from '../url/useView.ts';
import { StoryPage } from './StoryPage.tsx';

type Props = { readonly story: Story; readonly messages: Messages; readonly address: Address };

/** One story in one language, as the build writes it and as the browser runs it. */
export function App({ story, messages, address }: Props) {
  const { base, writtenFor } = address;
  const value = useMemo(() => ({ base, writtenFor }), [base, writtenFor]);
  return (
    <MessagesContext value={messages}>
      <AddressContext value={value}>
        <StoryPage story={story} />
      </AddressContext>
    </MessagesContext>
  );
}
