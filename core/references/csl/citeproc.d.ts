/** The few members of citeproc-js that formatting uses; the package has no types of its own. */
declare module 'citeproc' {
  interface Sys {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): unknown;
    /** What follows a bibliography's entry, by the item's `system_id`. */
    embedBibliographyEntry?(id: string): string;
  }
  class Engine {
    constructor(sys: Sys, style: string, language?: string, forceLanguage?: boolean);
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [{ readonly entry_ids: readonly (readonly string[])[] }, string[]] | false;
    makeCitationCluster(items: readonly { readonly id: string }[]): string;
  }
  const citeproc: { readonly Engine: typeof Engine };
  export default citeproc;
}
