/** A reader of the story that is measured: where it is, and what on its page is what. All are CSS selectors. */
export type Subject = {
  readonly name: string;
  /** Ours, or the one that ours is compared with. */
  readonly is: 'ours' | 'peer';
  readonly path: (moments: number) => string;
  readonly sizes?: (moments: number) => boolean;
  /** The story comes through the door for a reader's own file. */
  readonly takesFile?: boolean;
  /** The first reading needs no script: HTML and CSS are enough. */
  readonly isWritten?: boolean;
  /** Moments, one by one or counted. */
  readonly sign: string;
  /** Moments that can be clicked; what they are in is scrolled to first, where it may be out of sight. */
  readonly mark: string;
  readonly list?: string;
  /** The heading of a moment's words, where `%` is its id. */
  readonly heading: string;
  /** There from when the page answers to a click. */
  readonly ready: string;
  /** Where the timeline is dragged; the buttons that are pressed before, where they are. */
  readonly timeline: string;
  readonly before?: readonly string[];
  readonly map?: { readonly pane: string; readonly pin: string };
};

const zoomIn = '[aria-label="Zoom the timeline in"]';

const ours = {
  is: 'ours',
  sign: '.timeline a.mark, #moments li > a',
  mark: '.timeline a.mark:not(.count), #moments li > a',
  list: '#moments',
  heading: '#moment-%',
  // Only the living page has one stop for the Tab key among its marks.
  ready: '.timeline .mark[tabindex="0"]',
  timeline: '.timeline-pane',
  // What shows all its time cannot be dragged.
  before: ['.timeline-switch[aria-pressed="false"]', zoomIn, zoomIn],
  map: { pane: '.map .leaflet-container', pin: '.leaflet-container :is(.pin, .cluster)' },
} as const satisfies Partial<Subject>;

/** How many moments the published story has; it alone is written. */
export const written = 22;

const vis = {
  is: 'peer',
  sign: '.vis-item',
  mark: '.vis-item:not(.vis-cluster)',
  heading: '#detail h2[data-id="%"]',
  ready: '[data-ready]',
  timeline: '.vis-panel.vis-bottom',
} as const satisfies Partial<Subject>;

export const subjects = {
  written: {
    ...ours,
    name: 'ours, written',
    path: () => '/idlib-sochi-2018/',
    sizes: (moments) => moments === written,
    isWritten: true,
  },
  opened: { ...ours, name: 'ours, opened', path: () => '/open/', takesFile: true },
  timelinejs: {
    is: 'peer',
    name: 'TimelineJS',
    path: (moments) => `/peers/timelinejs/${moments}`,
    sign: '.tl-timemarker-content-container',
    mark: '.tl-timemarker-content-container',
    heading: '[id="%"] .tl-headline',
    ready: '[data-ready]',
    timeline: '.tl-timenav',
  },
  vis: { ...vis, name: 'vis-timeline', path: (moments) => `/peers/vis/${moments}` },
  clustered: {
    ...vis,
    name: 'vis, clustered',
    path: (moments) => `/peers/vis-clustered/${moments}`,
    sizes: (moments) => moments >= 1000,
  },
} as const satisfies Record<string, Subject>;

export type SubjectKey = keyof typeof subjects;
export const subjectKeys = Object.keys(subjects) as SubjectKey[];
