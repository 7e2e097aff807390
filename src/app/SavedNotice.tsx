import { useMessages } from '../messages/Messages.ts';

/** Says that what stands here was kept, and since when: without a network nobody knows whether it changed. */
export function SavedNotice({ at }: { readonly at: Date }) {
  const { say, locale } = useMessages();
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(at);
  return (
    <p className="notice notice-small">
      <output>{say('app.saved', { date })}</output>
    </p>
  );
}
