import { useMemo } from 'react';

import { type FullMessages, MessagesContext } from '../messages/Messages.ts';
import { type Address, AddressContext } from '../url/useView.ts';
import { OpenPage } from './OpenPage.tsx';

/** The page that opens a reader's own file, as the build writes it and as the browser runs it. */
export function OpenApp({ messages, address }: { readonly messages: FullMessages; readonly address: Address }) {
  const { base, writtenFor } = address;
  const value = useMemo(() => ({ base, writtenFor }), [base, writtenFor]);
  return (
    <MessagesContext value={messages}>
      <AddressContext value={value}>
        <OpenPage />
      </AddressContext>
    </MessagesContext>
  );
}
