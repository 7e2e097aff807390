type Props = { readonly direction: 'ltr' | 'rtl' };

/** What is known of a date ends in one of these: masks, for a gradient cannot take the colour of what it fills. */
export function Fades({ direction }: Props) {
  const [x1, x2] = direction === 'ltr' ? [0, 1] : [1, 0];
  return (
    <defs>
      {(['start', 'end', 'both'] as const).map((side) => (
        <mask key={side} id={`fade-${side}`} maskContentUnits="objectBoundingBox">
          <linearGradient id={`fading-${side}`} x1={x1} x2={x2}>
            <stop offset="0" stopColor="#fff" stopOpacity={side === 'end' ? 1 : 0.12} />
            <stop offset={side === 'end' ? 0.5 : 0.17} stopColor="#fff" />
            <stop offset={side === 'start' ? 1 : side === 'end' ? 0.5 : 0.83} stopColor="#fff" />
            <stop offset="1" stopColor="#fff" stopOpacity={side === 'start' ? 1 : 0.12} />
          </linearGradient>
          <rect width="1" height="1" fill={`url(#fading-${side})`} />
        </mask>
      ))}
    </defs>
  );
}
