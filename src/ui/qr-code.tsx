// A QR code drawn as one path, on white in both displays because scanners need it.
type Modules = { size: number; data: ArrayLike<number | boolean> }

/** `modules` as `qrcode` makes them: a square of cells, dark when true, row by row. */
export const QrCode = ({ modules: { size, data }, label }: { modules: Modules; label: string }) => {
  const dark = Array.from({ length: size * size }, (_, cell) => cell).filter((cell) => data[cell])
  const d = dark.map((cell) => `M${cell % size} ${Math.floor(cell / size)}h1v1h-1z`).join('')
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" role="img" aria-label={label}>
      <path d={d} />
    </svg>
  )
}
