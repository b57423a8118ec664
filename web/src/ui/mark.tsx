/** The jalon: the pole a surveyor plants, three red bands, its point in the ground line. */
export function Mark({ label, height = 38 }: { label: string; height?: number }) {
  return (
    <svg width={(height * 26) / 38} height={height} viewBox="0 0 26 38" role="img" aria-label={label}>
      <path d="M3 33.2c5-2.6 15-2.6 20 0" fill="none" stroke="var(--ink)" strokeWidth="2" strokeLinecap="round" />
      <path
        d="M10.5 2h5v27.6L13 36l-2.5-6.4Z"
        fill="var(--surface)"
        stroke="var(--pole)"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path d="M10.5 2h5v7h-5zM10.5 16h5v7h-5zM10.5 29.6 13 36l2.5-6.4Z" fill="var(--pole)" />
    </svg>
  );
}
