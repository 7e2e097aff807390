import { useContext, useMemo, useState } from 'react';

import { mapCredit } from '../messages/mapCredit.ts';
import { useFullMessages } from '../messages/useFullMessages.ts';
import { Panel } from './Panel.tsx';
import { addressesOf } from '../share/addressesOf.ts';
import { type Citation, citationOf } from '../share/citationOf.ts';
import { embedCode } from '../share/embedCode.ts';
import { quotationText } from '../share/quotationText.ts';
import { isFiltering, noFilters } from '../story/filterMoments.ts';
import type { Moment, Story } from '../story/Story.ts';
import { AddressContext } from '../url/useView.ts';
import { openedId, urlFromView, type View } from '../url/view.ts';
import { CopyField } from './CopyField.tsx';
import { Downloads } from './Downloads.tsx';
import { headOf } from '../share/headOf.ts';
import './SharePanel.css';

type Props = {
  readonly story: Story;
  /** Null shares the story as a whole. */
  readonly moment: Moment | null;
  readonly view: View;
  readonly onClose: () => void;
};

const styles = [
  'apa',
  'chicagoNote',
  'chicagoBibliography',
  'bibtex',
  'ris',
  'csl',
] as const satisfies (keyof Citation)[];

/** Link, quotation, citation, embed code and files, each to copy; the text can be selected when the clipboard refuses. */
export function SharePanel({ story, moment, view, onClose }: Props) {
  const messages = useFullMessages();
  const { say, lang } = messages;
  const { base } = useContext(AddressContext);
  // An opened file has no address that others could follow.
  const isOpened = story.id === openedId;
  const [withFilters, setWithFilters] = useState(false);
  const [withMap, setWithMap] = useState(false);
  const [withTour, setWithTour] = useState(false);
  const [style, setStyle] = useState<(typeof styles)[number]>('apa');
  // The day of access that a citation names.
  const [opened] = useState(() => new Date());
  const addressOf = useMemo(() => addressesOf(story, siteOrigin() + base, lang), [story, base, lang]);
  const citation = useMemo(
    () => (moment ? citationOf(story, moment, addressOf, opened, messages) : null),
    [story, moment, addressOf, opened, messages],
  );
  const link =
    siteOrigin() +
    urlFromView(
      {
        ...view,
        story: story.id,
        moment: moment?.id ?? null,
        isEmbed: false,
        isTour: withTour && view.isTour,
        filters: withFilters ? view.filters : noFilters,
        map: withMap ? view.map : null,
      },
      base,
    );
  const embed = embedCode(addressOf(moment?.id ?? null), headOf(story, moment, base, messages).preview);
  const cited = citation && (style === 'csl' ? JSON.stringify(citation.csl, null, 2) : citation[style]);

  return (
    <Panel
      key="share"
      title={say('share.title')}
      kicker={say(moment ? 'share.ofMoment' : 'share.ofStory')}
      onClose={onClose}
    >
      <div className="share-panel">
        {isOpened ? (
          <p className="notice">{say('open.noLink')}</p>
        ) : (
          <CopyField label={say('share.link')} text={link} />
        )}
        {isFiltering(view.filters) && (
          <label>
            <input type="checkbox" checked={withFilters} onChange={() => setWithFilters(!withFilters)} />
            {say('share.withFilters')}
          </label>
        )}
        {view.isTour && (
          <label>
            <input type="checkbox" checked={withTour} onChange={() => setWithTour(!withTour)} />
            {say('share.withTour')}
          </label>
        )}
        {view.map && (
          <label>
            <input type="checkbox" checked={withMap} onChange={() => setWithMap(!withMap)} />
            {say('share.withMap')}
          </label>
        )}
        {!isOpened && typeof navigator.share === 'function' && (
          <button
            type="button"
            className="button"
            // A reader who closes the system's own panel has not met an error.
            onClick={() => void navigator.share({ title: document.title, url: link }).catch(() => {})}
          >
            {say('share.system')}
          </button>
        )}
        {moment && !isOpened && (
          <CopyField
            label={say('share.copyQuotation')}
            text={quotationText(story, moment, addressOf(moment.id), messages)}
            isLong
          />
        )}
        {cited !== null && !isOpened && (
          <>
            <label className="share-style">
              {say('share.cite')}
              <select
                value={style}
                onChange={(event) => setStyle(styles.find((one) => one === event.target.value) ?? 'apa')}
              >
                {styles.map((one) => (
                  <option key={one} value={one}>
                    {say(`share.style.${one}`)}
                  </option>
                ))}
              </select>
            </label>
            <CopyField label={say('share.citation')} text={cited} isLong />
          </>
        )}
        {!isOpened && <CopyField label={say('share.embed')} text={embed} isLong />}
        <Downloads story={story} addressOf={addressOf} />
        <h3>{say('share.reuseTitle')}</h3>
        <p>{say('share.reuse', { map: mapCredit(story, messages) })}</p>
        <p>{say('share.privacy')}</p>
        {import.meta.env.VITE_REPORT_URL && (
          <p>
            <a href={import.meta.env.VITE_REPORT_URL as string} rel="noopener">
              {say('share.report')}
            </a>
          </p>
        )}
      </div>
    </Panel>
  );
}

/** Where the site stands: as the build was told, for what is cited must not name a mirror; else where this is. */
function siteOrigin(): string {
  const written = document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content;
  return written ? new URL(written).origin : window.location.origin;
}
