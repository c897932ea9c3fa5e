/** Where the layout's worker lies: `vite.config.ts` says. */
declare module "virtual:layout-worker" {
  const address: string;
  export default address;
}
