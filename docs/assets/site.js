// The index of the search is larger than all else on a page: load it when the search is opened.
{
  const opened = new Promise((resolve) => {
    const query = (event) => event.target.matches?.("[data-md-component=search-query]") && resolve();
    addEventListener("focusin", query);
    if (new URLSearchParams(location.search).has("q")) resolve();
  });
  const Request = XMLHttpRequest;
  window.XMLHttpRequest = class extends Request {
    open(method, address, ...rest) {
      this.waits = String(address).includes("/search/search_index.json");
      super.open(method, address, ...rest);
    }
    send(...body) {
      if (this.waits) opened.then(() => super.send(...body));
      else super.send(...body);
    }
  };
  const Real = Worker;
  window.Worker = class {
    constructor(...given) { this.given = given; this.listeners = []; }
    addEventListener(...given) {
      if (this.real) this.real.addEventListener(...given);
      else this.listeners.push(given);
    }
    removeEventListener(...given) {
      this.listeners = this.listeners.filter((each) => each[1] !== given[1]);
      this.real?.removeEventListener(...given);
    }
    postMessage(...given) {
      if (!this.real) {
        this.real = new Real(...this.given);
        for (const each of this.listeners) this.real.addEventListener(...each);
      }
      this.real.postMessage(...given);
    }
  };
}

// The theme names all tools of code blocks alike, so that a screen reader cannot tell them apart,
// and a table that scrolls cannot be reached with the keyboard.
new MutationObserver(() => {
  document.querySelectorAll(".md-typeset__scrollwrap:not([tabindex])").forEach((wrap) => {
    wrap.tabIndex = 0;
  });
  document.querySelectorAll(".md-code__nav:not([aria-label])").forEach((nav) => {
    nav.setAttribute("aria-label", `Tools of ${nav.parentElement.id.replaceAll("_", " ").trim()}`);
  });
}).observe(document.documentElement, { childList: true, subtree: true });
