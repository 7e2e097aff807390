import type { Slides } from './storyOf.ts';

/** A page as TimelineJS's documentation writes it, with the story in the page. */
export function timelineJsPage(slides: Slides): string {
  return page({
    data: slides,
    styles: '/timelinejs/css/timeline.css',
    scripts: '/timelinejs/js/timeline.js',
    body: '<div id="timeline" style="width: 100%; height: 100vh"></div>',
    start: `
      new TL.Timeline('timeline', data, { script_path: location.origin + '/timelinejs/js/' }).on('ready', isReady);`,
  });
}

/**
 * A page as vis-timeline's documentation writes it: a lane for each party, as ours has, all moments in sight.
 * It has no place for a moment's words; its page writes them below when one is selected.
 */
export function visPage({ events }: Slides, isClustered: boolean): string {
  return page({
    data: events,
    styles: '/vis/styles/vis-timeline-graph2d.min.css',
    scripts: '/vis/standalone/umd/vis-timeline-graph2d.min.js',
    body: '<div id="timeline" style="height: 400px"></div><section id="detail" style="height: 300px; overflow: auto"></section>',
    start: `
      const date = (part) => new Date(part.year, (part.month ?? 1) - 1, part.day ?? 1, part.hour ?? 0, part.minute ?? 0);
      const plain = (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent;
      const items = data.map(({ unique_id: id, group, text, start_date: from, end_date: to }) => ({
        id, group, content: plain(text.headline), start: date(from), ...(to ? { end: date(to) } : {}),
      }));
      const lanes = [...new Set(data.map(({ group }) => group))].map((id) => ({ id, content: id }));
      const options = { height: '400px', dataAttributes: ['id'], ${isClustered ? 'cluster: { maxItems: 5 },' : ''} onInitialDrawComplete: isReady };
      const timeline = new vis.Timeline(document.getElementById('timeline'), new vis.DataSet(items), new vis.DataSet(lanes), options);
      timeline.on('select', ({ items: [id] }) => {
        const event = data.find(({ unique_id }) => unique_id === id);
        if (event) document.getElementById('detail').innerHTML = '<h2 data-id="' + id + '">' + event.text.headline + '</h2>' + event.text.text;
      });`,
  });
}

type Parts = {
  readonly data: unknown;
  readonly styles: string;
  readonly scripts: string;
  readonly body: string;
  readonly start: string;
};

function page({ data, styles, scripts, body, start }: Parts): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>The story in another reader</title>
    <link rel="stylesheet" href="${styles}" />
    <style>body { margin: 0 }</style>
  </head>
  <body>
    ${body}
    <script id="data" type="application/json">${JSON.stringify(data).replaceAll('<', String.raw`\u003c`)}</script>
    <script src="${scripts}"></script>
    <script>
      const data = JSON.parse(document.getElementById('data').textContent);
      const isReady = () => (document.documentElement.dataset.ready = 'yes');
      performance.mark('data');${start}
    </script>
  </body>
</html>
`;
}
