/** Text files that the build puts into the bundle as strings. */
declare module '*.txt' {
  const text: string;
  export default text;
}

/** Word documents that the build puts into the bundle as bytes. */
declare module '*.docx' {
  const bytes: Uint8Array;
  export default bytes;
}

/** Font files that the build puts into the bundle as data: addresses. */
declare module '*.woff2' {
  const address: string;
  export default address;
}

/** The interpreter of the PDF reader, which it takes as a whole. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
