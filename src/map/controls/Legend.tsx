import { useCallback, useState } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';

import { useMessages } from '../../messages/Messages.ts';
import type { Zone } from '../../geo/parseZone.ts';
import { inLanguage, placeOf, type Story } from '../../story/Story.ts';
import { isClustered } from '../pins/isClustered.ts';
import { legendOf } from '../pins/layoutPins.ts';
import './Legend.css';

/** Pixels of the map from which the legend has room to stand open, as a strip. */
const wide = 760;

type Props = {
  readonly story: Story;
  readonly zone: Zone | null;
  readonly isInForce: boolean;
  readonly caption: string;
  /** The province that is tinted; empty where none is. */
  readonly area: string;
};

/** What the marks mean: three kinds of "where", and how sure the zone and the line are. */
export function Legend({ story, zone, isInForce, caption, area }: Props) {
  const { say } = useMessages();
  const map = useMap();
  const [isWide, setWide] = useState(map.getSize().x >= wide);
  useMapEvents({ resize: () => setWide(map.getSize().x >= wide) });
  const postHeight = useCallback(
    (legend: HTMLElement | null) => {
      if (!legend) return;
      const tell = () => map.getContainer().style.setProperty('--legend-height', `${legend.offsetHeight}px`);
      tell();
      const observer = new ResizeObserver(tell);
      observer.observe(legend);
      return () => observer.disconnect();
    },
    [map],
  );
  return (
    <details ref={postHeight} key={String(isWide)} className="map-legend" open={isWide}>
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
        {isClustered(story) && (
          <li>
            <span className="legend-gathering" /> {say('map.legendGathering')}
          </li>
        )}
        {area !== '' && (
          <li>
            <svg width="22" height="14" aria-hidden="true">
              <rect className="spoken-area" width="22" height="14" />
            </svg>
            {say('map.legendArea', { place: area })}
          </li>
        )}
        {zone &&
          (zone.centres.length > 0 ? (
            <RoundLegend zone={zone} story={story} isInForce={isInForce} />
          ) : (
            <ZoneLegend zone={zone} />
          ))}
        {zone && caption !== '' && <li className="legend-note">{caption}</li>}
      </ul>
    </details>
  );
}

/** A zone round spots: how far it reaches, and from which places. */
function RoundLegend({ zone, story, isInForce }: Pick<Props, 'story' | 'isInForce'> & { readonly zone: Zone }) {
  const { say, lang, list } = useMessages();
  const names = zone.centres.map(({ place }) => inLanguage(placeOf(story, place).name, lang, story).text);
  const places = list(names);
  return zone.bands.map(({ limitKm }) => (
    <li key={limitKm}>
      <svg width="22" height="14" aria-hidden="true">
        <rect
          className={`zone zone-outer zone-round${isInForce ? '' : ' announced'}`}
          x="1"
          y="1"
          width="20"
          height="12"
        />
      </svg>
      {say(isInForce ? 'map.legendRound' : 'map.legendRoundAnnounced', { km: limitKm, places })}
    </li>
  ));
}

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
