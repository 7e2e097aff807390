import { useMemo } from 'react';

import { english, MessagesContext } from '../messages/Messages.ts';
import type { Story } from '../story/Story.ts';
import { type Address, AddressContext } from '../url/useView.ts';
import { StoryPage } from './StoryPage.tsx';

type Props = { readonly story: Story; readonly address: Address };

/** One story, as the build writes it and as the browser runs it. */
export function App({ story, address }: Props) {
  const { base, writtenFor } = address;
  const value = useMemo(() => ({ base, writtenFor }), [base, writtenFor]);
  return (
    <MessagesContext value={english}>
      <AddressContext value={value}>
        <StoryPage story={story} />
      </AddressContext>
    </MessagesContext>
  );
}
