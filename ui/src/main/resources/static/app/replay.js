// Looking back, made smoother: plays the moments one after another and lets the slider show a moment at once.
// Every moment is a page of its own; without this file the links and the button do the same.
const PAUSE = 2500;
const STEPS = { ArrowRight: 'next', ArrowUp: 'next', ArrowLeft: 'previous', ArrowDown: 'previous' };
let timer = 0;

addEventListener('popstate', () => show(location.href, false));
document.addEventListener('click', event => {
  const play = event.target.closest('[data-play]');
  if (play && !timer) start(); else stop();
});
document.addEventListener('change', event => {
  if (event.target.matches('[data-scrub] input[type=range]')) show(addressOf(event.target.form), true, 'schuif');
});
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') stop();
  const step = STEPS[event.key];
  if (!step || !event.target.matches('[data-scrub] input[type=range]')) return;
  // One press is one moment: the events in between belong to a moment and are no place to stand.
  event.preventDefault();
  const link = document.querySelector(`[data-step=${step}]`);
  if (link && !event.repeat) show(link.href, true, 'schuif');
});
prepare();

function prepare() {
  const list = document.querySelector('.wf-events');
  const here = list?.querySelector('[aria-current]');
  if (here) list.scrollTop = here.offsetTop - list.offsetTop - list.clientHeight / 3;
  const play = document.querySelector('[data-play]');
  if (play) play.hidden = !next();
}

function next() {
  return document.querySelector('[data-step=next]');
}

function start() {
  label(true);
  timer = setTimeout(go, next() ? 300 : 0);
}

async function go() {
  if (!next()) { stop(); return; }
  await show(next().href, true);
  if (!timer) return;
  label(true);
  timer = next() ? setTimeout(go, PAUSE) : 0;
  if (!timer) stop();
}

function stop() {
  clearTimeout(timer);
  timer = 0;
  label(false);
}

function label(playing) {
  const play = document.querySelector('[data-play]');
  if (!play) return;
  const words = play.querySelector('.vh');
  play.dataset.words ??= words.textContent;
  words.textContent = playing ? play.dataset.stop : play.dataset.words;
  play.setAttribute('aria-pressed', String(playing));
}

function addressOf(form) {
  return form.getAttribute('action') + '?' + new URLSearchParams(new FormData(form));
}

/** Puts another moment in the place of this one; the address goes along, the focus stays on the control that was used. */
async function show(address, remember, focus) {
  const held = focus ?? (document.activeElement?.closest('[data-play]') ? 'play' : null);
  let answer;
  try {
    answer = await fetch(address);
    if (!answer.ok) throw new Error(`Expected a moment, but got ${answer.status}`);
  } catch {
    location.assign(address);
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector('[data-replay]');
  if (!fresh) { location.assign(address); return; }
  const open = [...document.querySelectorAll('[data-replay] details')].map(details => details.open);
  document.querySelector('[data-replay]').replaceWith(document.adoptNode(fresh));
  if (open[0]) fresh.querySelector('details').open = true;
  if (remember) history.pushState(null, '', answer.url);
  document.title = page.title;
  prepare();
  if (held === 'play') fresh.querySelector('[data-play]')?.focus();
  else if (held) fresh.querySelector('#' + held)?.focus();
  fresh.querySelector('[data-said]').textContent = fresh.querySelector('#moment').textContent;
  fresh.dispatchEvent(new CustomEvent('wf:shown', { bubbles: true }));
}
