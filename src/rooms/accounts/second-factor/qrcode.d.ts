declare module 'qrcode' {
  /** The cells of a QR code, row by row, 1 when dark. */
  export function create(text: string): { modules: { size: number; data: Uint8Array } }
}
