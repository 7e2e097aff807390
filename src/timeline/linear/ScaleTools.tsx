import { useMessages } from '../../messages/Messages.ts';
import { useSettled } from './useSettled.ts';

type Props = {
  readonly direction: 'ltr' | 'rtl';
  /** What is shown, in words. */
  readonly range: string;
  readonly isClosest: boolean;
  readonly isWhole: boolean;
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
  readonly onZoom: (way: 'in' | 'out') => void;
  readonly onPan: (way: 'earlier' | 'later') => void;
  readonly onFitAll: () => void;
  /** Null while nothing is selected. */
  readonly onSelected: (() => void) | null;
};

/** The true scale without a pointer: closer, farther, earlier, later, all, to the selected moment; and what it shows, in words. */
export function ScaleTools(props: Props) {
  const { say } = useMessages();
  const [back, on] = props.direction === 'ltr' ? ['←', '→'] : ['→', '←'];
  const button = (name: string, sign: string, isOff: boolean, press: () => void) => (
    <button type="button" aria-label={name} title={name} aria-disabled={isOff} onClick={press}>
      {sign}
    </button>
  );
  return (
    <>
      {/* What the build wrote is kept as written: a browser's own words for it may differ. */}
      <output className="timeline-range" suppressHydrationWarning>
        {useSettled(say('timeline.shows', { span: props.range }))}
      </output>
      <fieldset className="timeline-buttons" aria-label={say('timeline.tools')}>
        {button(say('timeline.earlier'), back, props.isAtStart, () => props.onPan('earlier'))}
        {button(say('timeline.later'), on, props.isAtEnd, () => props.onPan('later'))}
        {button(say('timeline.zoomOut'), '−', props.isWhole, () => props.onZoom('out'))}
        {button(say('timeline.zoomIn'), '+', props.isClosest, () => props.onZoom('in'))}
        <button type="button" aria-disabled={props.isWhole} onClick={props.onFitAll}>
          {say('timeline.fitAll')}
        </button>
        {props.onSelected && (
          <button type="button" onClick={props.onSelected}>
            {say('timeline.toSelected')}
          </button>
        )}
      </fieldset>
    </>
  );
}
