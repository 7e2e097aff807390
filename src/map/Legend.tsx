import { useMessages } from '../messages/Messages.ts';
import type { Zone } from '../story/parseZone.ts';

/** Pixels of the window from which the legend has room to stand open. */
const wide = 1200;

/** What the marks mean: three kinds of "where", and how sure the zone and the line are. */
export function Legend({ zone, caption }: { readonly zone: Zone | null; readonly caption: string }) {
  const { say } = useMessages();
  return (
    <details className="map-legend" open={window.innerWidth >= wide}>
      <summary>{say('map.legend')}</summary>
      <ul>
        {(['at', 'for', 'about'] as const).map((relation) => (
          <li key={relation}>
            <span className={`relation-mark relation-${relation}`} /> {say(legendOf[relation])}
          </li>
        ))}
        <li>
          <span className="legend-lit" /> {say('map.legendLit')}
        </li>
        {zone && <ZoneLegend zone={zone} />}
        {zone && caption !== '' && <li className="legend-note">{caption}</li>}
      </ul>
    </details>
  );
}

export const legendOf = { at: 'map.legendAt', for: 'map.legendFor', about: 'map.legendAbout' } as const;

function ZoneLegend({ zone }: { readonly zone: Zone }) {
  const { say } = useMessages();
  const [inner = 0, outer = 0] = zone.bands.map(({ limitKm }) => limitKm);
  const { withinKm } = zone;
  return (
    <>
      <li>
        <svg width="22" height="14" aria-hidden="true">
          <rect className="zone zone-inner" width="22" height="14" />
        </svg>
        {say('map.legendZone', { km: inner })}
      </li>
      <li>
        <svg width="22" height="14" aria-hidden="true">
          <rect className="zone zone-outer" width="22" height="14" />
        </svg>
        {say('map.legendZoneBetween', { from: inner, to: outer })}
      </li>
      <li>
        <svg width="22" height="14" aria-hidden="true">
          <path className="contact-line" d="M0 7h22" />
        </svg>
        {say('map.legendLine', { from: Math.floor(Math.min(...withinKm)), to: Math.ceil(Math.max(...withinKm)) })}
      </li>
    </>
  );
}
