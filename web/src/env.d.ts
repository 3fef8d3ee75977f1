declare module 'virtual:licences' {
  /** The licence notices of everything that is built into the page. */
  const text: string;
  export default text;
}

/** Content hash of nianbao.wasm: script and core of different versions never meet in a cache. */
declare const __WASM_VERSION__: string;
