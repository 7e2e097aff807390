import { useMessages } from '../messages/Messages.ts';

/** Pixels from which the legend has room to stand open. */
const wide = 1200;

/** What the marks mean: three kinds of "where", and how sure the zone and the line are. */
export function Legend({ hasZone, caption }: { readonly hasZone: boolean; readonly caption: string }) {
  const { say } = useMessages();
  return (
    <details className="map-legend" open={window.innerWidth >= wide}>
      <summary>{say('map.legend')}</summary>
      <ul>
        <li>
          <span className="relation-mark relation-at" /> {say('map.legendAt')}
        </li>
        <li>
          <span className="relation-mark relation-for" /> {say('map.legendFor')}
        </li>
        <li>
          <span className="relation-mark relation-about" /> {say('map.legendAbout')}
        </li>
        <li>
          <span className="legend-lit" /> {say('map.legendLit')}
        </li>
        {hasZone && (
          <>
            <li>
              <svg width="22" height="14" aria-hidden="true">
                <rect className="zone zone-inner" width="22" height="14" />
              </svg>
              {say('map.legendZone15')}
            </li>
            <li>
              <svg width="22" height="14" aria-hidden="true">
                <rect className="zone zone-outer" width="22" height="14" />
              </svg>
              {say('map.legendZone20')}
            </li>
            <li>
              <svg width="22" height="14" aria-hidden="true">
                <path className="contact-line" d="M0 7h22" />
              </svg>
              {say('map.legendLine')}
            </li>
          </>
        )}
      </ul>
      {hasZone && caption !== '' && <p className="legend-note">{caption}</p>}
      <p className="legend-note">{say('map.boundaries')}</p>
    </details>
  );
}
