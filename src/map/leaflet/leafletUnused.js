/** What stands for the modules of Leaflet that its other modules import and our map never comes to use. */

/** For Internet Explorer 8. */
export const vmlCreate = null;
export const vmlMixin = null;

/** For pins that readers drag; Leaflet does without. */
export const MarkerDrag = null;

/** For pins without an icon of their own. */
export const IconDefault = function () {};

const noShape = { include() {} };
export { noShape as Circle, noShape as CircleMarker };
