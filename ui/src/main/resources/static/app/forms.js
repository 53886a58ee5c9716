// Extras for forms; everything works without this file: a draft kept by itself, a question before what is final, and one
// send at a time.
const form = document.querySelector('form[data-form]');
const EVERY = 30_000;

if (form) {
  const dialog = form.querySelector('[data-confirm]');
  const status = form.querySelector('[data-draft]');
  let typed = contents();
  let sent = false;

  form.addEventListener('submit', event => {
    const button = event.submitter;
    const sends = !button || button.matches('[data-send], [data-enter], [data-yes]');
    if (sends && dialog && !dialog.open) {
      event.preventDefault();
      dialog.showModal();
      return;
    }
    if (sent) {
      event.preventDefault();
      return;
    }
    sent = true;
    if (sends) busy();
  });
  dialog?.querySelector('[data-no]').addEventListener('click', () => dialog.close());
  addEventListener('pageshow', () => { sent = false; });
  setInterval(keep, EVERY);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') keep(); });

  function contents() {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value); // no files
    return fields.toString();
  }

  async function keep() {
    const now = contents();
    if (sent || now === typed) return;
    typed = now;
    try {
      const answer = await fetch(form.action, {
        method: 'POST', keepalive: now.length < 60_000, body: new URLSearchParams(`_doe=concept&${now}`), headers: { 'X-Concept': '1' },
      });
      if (answer.ok) status.textContent = await answer.text();
      else typed = '';
    } catch {
      typed = '';
    }
  }

  function busy() {
    const button = form.querySelector('[data-send]');
    button.classList.add('nl-button--busy');
    button.setAttribute('aria-busy', 'true');
    button.querySelector('.nl-button__label').textContent = button.dataset.busy;
  }
}
