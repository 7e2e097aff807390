import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useMap } from 'react-leaflet';

import { useMessages } from '../../messages/Messages.ts';
import { type BackgroundName, backgroundNames } from '../basemap/backgroundChoice.ts';
import { moveTo, prefersStill, viewOfTarget } from '../camera/Camera.tsx';
import type { CameraTarget } from '../camera/cameraTarget.ts';
import { useZoom } from '../camera/useZoom.ts';
import './MapControls.css';

type Props = {
  readonly home: CameraTarget;
  readonly background: BackgroundName;
  /** Null where nothing may be chosen. */
  readonly onBackground: ((name: BackgroundName) => void) | null;
};

/** Closer, farther, back to where the story opens, the whole screen, and what lies under the map. */
export function MapControls({ home, background, onBackground }: Props) {
  const { say } = useMessages();
  const map = useMap();
  const zoom = useZoom();
  const animate = !prefersStill();
  return (
    <div className="map-controls">
      <button
        type="button"
        aria-label={say('map.zoomIn')}
        disabled={zoom >= map.getMaxZoom()}
        onClick={() => map.zoomIn(1, { animate })}
      >
        +
      </button>
      <button
        type="button"
        aria-label={say('map.zoomOut')}
        disabled={zoom <= map.getMinZoom()}
        onClick={() => map.zoomOut(1, { animate })}
      >
        −
      </button>
      <button type="button" aria-label={say('map.home')} onClick={() => moveTo(map, viewOfTarget(map, home), true)}>
        <Icon path="M4 11.5 12 5l8 6.5M6.5 10v9h11v-9" />
      </button>
      <Fullscreen />
      {onBackground && <Backgrounds chosen={background} onChoose={onBackground} />}
    </div>
  );
}

/** Shown only where the browser can do it. */
function Fullscreen() {
  const { say } = useMessages();
  const map = useMap();
  const isFull = useSyncExternalStore(onFullscreenChange, () => document.fullscreenElement !== null);

  useEffect(
    function fitToScreen() {
      map.invalidateSize({ animate: false });
      // Nothing else scrolls there, so one finger may pan.
      if (isFull || !window.matchMedia('(pointer: coarse)').matches) map.dragging.enable();
      else map.dragging.disable();
    },
    [map, isFull],
  );

  if (!document.fullscreenEnabled) return null;
  const toggle = () => (isFull ? document.exitFullscreen() : map.getContainer().parentElement?.requestFullscreen());
  return (
    <button type="button" aria-label={say('map.fullscreen')} aria-pressed={isFull} onClick={() => void toggle()}>
      <Icon path="M5 9V5h4M15 5h4v4M19 15v4h-4M9 19H5v-4" />
    </button>
  );
}

function onFullscreenChange(listener: () => void) {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

function Backgrounds({
  chosen,
  onChoose,
}: {
  readonly chosen: BackgroundName;
  readonly onChoose: (name: BackgroundName) => void;
}) {
  const { say } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.preventDefault();
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={say('background.button')}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={closeByKey}
      >
        <Icon path="M12 4 3 9l9 5 9-5zM3 14l9 5 9-5" />
      </button>
      {isOpen && (
        // Keys pressed on the choices inside; the group itself takes none.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <fieldset className="map-backgrounds" onKeyDown={closeByKey}>
          <legend>{say('background.title')}</legend>
          {backgroundNames.map((name) => (
            <label key={name}>
              <input type="radio" name="background" checked={name === chosen} onChange={() => onChoose(name)} />
              {say(`background.${name}`)}
            </label>
          ))}
          <p>{say('background.note')}</p>
        </fieldset>
      )}
    </>
  );
}

function Icon({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}
