import { useEffect } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';

import { useMessages } from '../../messages/Messages.ts';
import type { LngLat } from '../../story/units.ts';
import './MeasureTool.css';

type Props = {
  readonly isArmed: boolean;
  readonly onArm: (isArmed: boolean) => void;
  readonly onPoint: (point: LngLat) => void;
};

/**
 * Arms the question "what is this place to the zone?". While armed, a click or tap asks for its spot, a
 * town is a button, and Enter asks for the middle of the map, which a cross marks.
 */
export function MeasureTool({ isArmed, onArm, onPoint }: Props) {
  const { say } = useMessages();
  const map = useMap();

  useEffect(
    function showArmed() {
      const container = map.getContainer();
      container.classList.toggle('is-measuring', isArmed);
      const ask = (event: KeyboardEvent) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          return onArm(false);
        }
        if (event.key !== 'Enter' || event.target !== container) return;
        const { lng, lat } = map.getCenter();
        onPoint([lng, lat]);
      };
      if (!isArmed) return;
      container.addEventListener('keydown', ask);
      return () => {
        container.classList.remove('is-measuring');
        container.removeEventListener('keydown', ask);
      };
    },
    [map, isArmed, onArm, onPoint],
  );

  useMapEvents({
    click({ latlng }) {
      if (isArmed) onPoint([latlng.lng, latlng.lat]);
    },
  });

  return (
    <>
      <button type="button" className="map-measure" aria-pressed={isArmed} onClick={() => onArm(!isArmed)}>
        <span className="map-measure-whole">{say('measure.button')}</span>
        <span className="map-measure-short">{say('measure.short')}</span>
      </button>
      {isArmed && (
        <>
          <p className="map-hint">{say('measure.hint')}</p>
          <span className="map-cross" aria-hidden="true" />
        </>
      )}
    </>
  );
}
