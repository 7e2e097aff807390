import type L from 'leaflet';
import { useState } from 'react';
import { Pane, Polyline } from 'react-leaflet';

import { useMessages } from '../../messages/Messages.ts';
import type { Stretch, Zone } from '../../geo/parseZone.ts';
import { buttonOf } from './buttonOf.ts';
import { kmPerPixel } from '../../geo/mercator.ts';
import { mapNameIn, type Story } from '../../story/Story.ts';
import { useZoom } from '../camera/useZoom.ts';
import './ContactLine.css';

/** From this zoom on the doubt is more than the line's own width, and can be pointed at. */
const doubtFrom = 8;

type Props = { readonly zone: Zone; readonly story: Story; readonly isStill?: boolean };

/** The line of contact, dashed. Pointed at or focused, a stretch shows how far off it may be. */
export function ContactLine({ zone, story, isStill = false }: Props) {
  const { say, lang } = useMessages();
  const zoom = useZoom();
  const [shown, setShown] = useState<Stretch | null>(null);
  const points = zone.line.map(([lng, lat]): L.LatLngTuple => [lat, lng]);
  const doubtIn = ({ first, last }: Stretch) => zone.withinKm.slice(first, last + 1);
  const nameOf = (stretch: Stretch) =>
    say('map.stretch', {
      stretch: mapNameIn(stretch.name, lang, story),
      from: Math.min(...doubtIn(stretch)),
      to: Math.max(...doubtIn(stretch)),
    });
  return (
    <>
      {shown && (
        <Pane name="doubt" className="doubt-pane">
          {points.slice(shown.first, shown.last).map((from, i) => {
            const at = shown.first + i;
            const km = Math.max(zone.withinKm[at] ?? 0, zone.withinKm[at + 1] ?? 0);
            return (
              <Polyline
                key={at}
                positions={[from, points[at + 1] ?? from]}
                className="doubt"
                weight={(2 * km) / kmPerPixel(from[0], zoom)}
                interactive={false}
              />
            );
          })}
        </Pane>
      )}
      <Polyline positions={points} className="contact-line" interactive={false} />
      {!isStill &&
        zoom >= doubtFrom &&
        zone.stretches.map((stretch) => (
          <Polyline
            key={`${stretch.name} ${stretch.first}`}
            positions={points.slice(stretch.first, stretch.last + 1)}
            className="stretch"
            weight={16}
            eventHandlers={{
              mouseover: () => setShown(stretch),
              mouseout: () => setShown(null),
              add: ({ target }) => {
                const shape = target as L.Path;
                buttonOf(shape, nameOf(stretch), () => setShown(stretch));
                shape.getElement()?.addEventListener('focus', () => setShown(stretch));
                shape.getElement()?.addEventListener('blur', () => setShown(null));
              },
            }}
          />
        ))}
      {shown && <p className="map-hint">{nameOf(shown)}</p>}
    </>
  );
}
