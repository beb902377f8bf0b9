/** How many fingerprints a page shows. */
export const listPage = 500
