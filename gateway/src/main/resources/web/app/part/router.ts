/** The pages' addresses; Back, Forward and reloading work as everywhere. */
export function go(path: string, state: unknown = null): void {
  history.pushState(state, "", path);
  window.dispatchEvent(new PopStateEvent("popstate", { state }));
  window.scrollTo(0, 0);
}

/** Lets links to our own pages change the page without loading it anew. */
export function takeLinks(root: HTMLElement): void {
  root.addEventListener("click", (event) => {
    const link = (event.target as HTMLElement).closest?.("a[data-page]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      go(link.getAttribute("href")!);
    }
  });
}
