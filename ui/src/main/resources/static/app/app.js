// Small things that make the pages nicer to use; every page works without this file.

// After htmx replaced a part of the page, the focus goes to what is new: an error summary or a heading that asks for it.
document.addEventListener('htmx:afterSwap', event => {
  const target = event.detail.target.querySelector('[data-focus]');
  if (target) {
    target.setAttribute('tabindex', '-1');
    target.focus();
  }
});

// An answer that says what is wrong (422) is shown like any other.
document.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.xhr.status === 422) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

// The error summary of a page that came back has the focus.
document.querySelector('.wf-errsum[tabindex]')?.focus();

// What is folded on screen is open on paper.
addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(details => { details.open = true; }));
