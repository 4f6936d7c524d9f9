/** Text files that the build puts into the bundle as strings. */
declare module '*.txt' {
  const text: string;
  export default text;
}

/** Font files that the build puts into the bundle as data: addresses. */
declare module '*.woff2' {
  const address: string;
  export default address;
}
