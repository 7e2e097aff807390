/** What only a background of somebody else's needs of Leaflet: fetched with it. */
declare module 'leaflet/src/layer/tile/TileLayer.js' {
  export { TileLayer } from 'leaflet';
}
