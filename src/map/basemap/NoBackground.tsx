import { useMessages } from '../../messages/Messages.ts';

/** Said where a chosen background does not come; the map of the page stays. */
export function NoBackground() {
  const { say } = useMessages();
  return <output className="map-hint map-quiet">{say('background.failed')}</output>;
}
