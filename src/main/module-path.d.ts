/** electron-vite bundles the module apart and gives the absolute path of the result. */
declare module '*?modulePath' {
  const path: string;
  export default path;
}
