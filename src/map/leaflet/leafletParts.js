/**
 * The parts of Leaflet that our map uses, from Leaflet's own modules: popups, tooltips, other projections, the
 * canvas renderer and the like stay out, a fifth of the whole. `leaflet` is this file in a build (build/leafletParts.ts).
 */
import { Map } from 'leaflet/src/map/Map.js';
import { GeoJSON, asFeature, coordsToLatLng, coordsToLatLngs, geometryToLayer } from 'leaflet/src/layer/GeoJSON.js';
import { SVG, create, pointsToPath, svg } from 'leaflet/src/layer/vector/SVG.js';
import * as DomEvent from 'leaflet/src/dom/DomEvent.js';
import * as DomUtil from 'leaflet/src/dom/DomUtil.js';
import { Control } from 'leaflet/src/control/Control.js';
import { Attribution } from 'leaflet/src/control/Control.Attribution.js';
import 'leaflet/src/map/handler/Map.BoxZoom.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.Keyboard.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

Object.assign(GeoJSON, { asFeature, coordsToLatLng, coordsToLatLngs, geometryToLayer });
Object.assign(SVG, { create, pointsToPath });
Object.assign(Control, { Attribution });

const renderers = new WeakMap();

Map.include({
  /** Leaflet's own could also draw on a canvas, which none of our shapes is on. */
  getRenderer({ options: { pane } }) {
    const own = renderers.get(this) ?? {};
    renderers.set(this, own);
    own[pane] ??= svg({ pane });
    return own[pane].addTo(this);
  },
});

export { Map, GeoJSON, SVG, DomEvent, DomUtil, Control };
export { Layer } from 'leaflet/src/layer/Layer.js';
export { LayerGroup } from 'leaflet/src/layer/LayerGroup.js';
export { FeatureGroup } from 'leaflet/src/layer/FeatureGroup.js';
export { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
export { Marker } from 'leaflet/src/layer/marker/Marker.js';
export { Icon } from 'leaflet/src/layer/marker/Icon.js';
export { DivIcon } from 'leaflet/src/layer/marker/DivIcon.js';
export { Path } from 'leaflet/src/layer/vector/Path.js';
export { Polyline } from 'leaflet/src/layer/vector/Polyline.js';
export { Polygon } from 'leaflet/src/layer/vector/Polygon.js';
export { LatLngBounds, toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { toLatLng as latLng } from 'leaflet/src/geo/LatLng.js';
export { toPoint as point } from 'leaflet/src/geometry/Point.js';

/** What react-leaflet names for components that we do not use. */
const unused = undefined;
export {
  unused as Circle,
  unused as CircleMarker,
  unused as ImageOverlay,
  unused as Popup,
  unused as Rectangle,
  unused as SVGOverlay,
  unused as TileLayer,
  unused as Tooltip,
  unused as VideoOverlay,
};
