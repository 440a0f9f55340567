/** What Vite answers for a worker that is asked for by address: its URL, in dev as in a build. */
declare module '*?worker&url' {
  const url: string;
  export default url;
}
