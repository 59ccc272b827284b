import { create } from 'qrcode';

/** White round the code that readers need, in modules. */
const quietZone = 4;

/** An address as a QR code: one path of black squares on white, also in dark mode, as readers expect it. */
export function QrCode({ address, title }: { readonly address: string; readonly title: string }) {
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
  const squares = Array.from(data, (dark, index) =>
    dark ? `M${(index % size) + quietZone} ${Math.floor(index / size) + quietZone}h1v1h-1z` : '',
  ).join('');
  const width = size + 2 * quietZone;
  return (
    <svg
      role="img"
      aria-label={title}
      viewBox={`0 0 ${width} ${width}`}
      shapeRendering="crispEdges"
      className="size-40"
    >
      <title>{title}</title>
      <rect width={width} height={width} fill="#fff" />
      <path d={squares} fill="#000" />
    </svg>
  );
}
