import { useMemo } from 'react';

import { type Messages, MessagesContext } from '../messages/Messages.ts';
import type { Story } from '../story/Story.ts';
import { type Address, AddressContext } from '../url/useView.ts';
import { SavedNotice } from './SavedNotice.tsx';
import { StoryPage } from './StoryPage.tsx';

type Props = {
  readonly story: Story;
  readonly messages: Messages;
  readonly address: Address;
  /** Since when this copy was kept, where it is read without a network. */
  readonly saved?: Date | null;
};

/** One story in one language, as the build writes it and as the browser runs it. */
export function App({ story, messages, address, saved = null }: Props) {
  const { base, writtenFor } = address;
  const value = useMemo(() => ({ base, writtenFor }), [base, writtenFor]);
  return (
    <MessagesContext value={messages}>
      <AddressContext value={value}>
        <StoryPage story={story} banner={saved && <SavedNotice at={saved} />} />
      </AddressContext>
    </MessagesContext>
  );
}
