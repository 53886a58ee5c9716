// Draws each [data-diagram] with bpmn-js: what is done, where the process is now, and keys to move about.
const SMALLEST = 0.55;
const READABLE = 0.75;
const MARGIN = 30;

for (const host of document.querySelectorAll('[data-diagram]')) draw(host);
// A part of the page that was put in later.
document.addEventListener('wf:shown', event => event.target.querySelectorAll('[data-diagram]').forEach(draw));

async function draw(host) {
  const marks = JSON.parse(document.getElementById(host.dataset.marks).textContent);
  host.hidden = false;
  try {
    const answer = await fetch(host.dataset.diagram);
    if (!answer.ok) throw new Error(`Expected the model, but got ${answer.status}`);
    const viewer = new BpmnJS({
      container: host,
      bpmnRenderer: { defaultStrokeColor: '#6b7785', defaultLabelColor: '#1b242d' },
      textRenderer: {
        defaultStyle: { fontFamily: '"Source Sans 3", sans-serif', fontSize: 15 },
        externalStyle: { fontSize: 14 },
      },
    });
    await viewer.importXML(await answer.text());
    const image = host.querySelector('.djs-container > svg');
    image.setAttribute('role', 'img');
    image.setAttribute('aria-label', host.dataset.image);
    mark(viewer, marks, host.dataset.here);
    fit(viewer, marks);
    steer(host, viewer, marks);
    host.dataset.drawn = 'true';
  } catch (error) {
    host.replaceChildren(Object.assign(document.createElement('p'), { className: 'wf-empty', textContent: host.dataset.failed }));
    host.classList.add('wf-bpmn--failed');
  }
}

function mark(viewer, marks, here) {
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const known = new Set(viewer.get('elementRegistry').getAll().map(element => element.id));
  const shown = ids => ids.filter(id => known.has(id));
  for (const id of shown(marks.done)) {
    if (isContainer(viewer, id)) continue;
    canvas.addMarker(id, 'wf-done');
    if (isStep(viewer, id)) overlays.add(id, { position: { top: -10, right: 10 }, scale: false, html: tick() });
  }
  for (const id of shown(marks.taken)) canvas.addMarker(id, 'wf-taken');
  for (const id of shown(marks.now)) {
    canvas.addMarker(id, isContainer(viewer, id) ? 'wf-within' : 'wf-now');
    if (!isContainer(viewer, id) && !isGateway(viewer, id)) overlays.add(id, { position: { top: /EventBasedGateway$/.test(typeOf(viewer, id)) ? -30 : -14, left: -10 }, scale: false, html: pill(here) });
  }
}

function typeOf(viewer, id) {
  return viewer.get('elementRegistry').get(id).type;
}

function isStep(viewer, id) {
  return /Task$|CallActivity$/.test(typeOf(viewer, id));
}

/** A token that waits there for its brothers; nobody has to act. */
function isGateway(viewer, id) {
  return /(?<!EventBased)Gateway$/.test(typeOf(viewer, id));
}

/** A sub-process that is drawn open: the whole of it is no place where somebody waits. */
function isContainer(viewer, id) {
  const element = viewer.get('elementRegistry').get(id);
  return /SubProcess$/.test(element.type) && element.children?.length > 0;
}

function tick() {
  const span = Object.assign(document.createElement('span'), { className: 'wf-tick' });
  span.innerHTML = '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true"><path d="M5 12l5 5L20 7"/></svg>';
  return span;
}

function pill(text) {
  const span = Object.assign(document.createElement('span'), { className: 'wf-token' });
  span.append(document.createElement('i'), text);
  return span;
}

/** The whole diagram, on paper always; where that would be too small to read, the first token in the middle. */
function fit(viewer, marks) {
  const canvas = viewer.get('canvas');
  canvas.zoom('fit-viewport', 'auto');
  if (canvas.zoom() >= SMALLEST || matchMedia('print').matches) {
    canvas.zoom(canvas.zoom() * 0.96, 'auto');
    return;
  }
  const now = marks.now.map(id => viewer.get('elementRegistry').get(id))
    .find(element => element && !isContainer(viewer, element.id));
  canvas.zoom(READABLE, 'auto');
  centre(canvas, now);
}

/** The beginning of the drawing, as long as the element is in sight there; else the element in the middle. */
function centre(canvas, element) {
  const { inner, width, height } = canvas.viewbox();
  const start = (from, length, at, size, window) => within(
    !element || at + size + MARGIN <= from - MARGIN + window ? from - MARGIN : at + size / 2 - window / 2, from, length, window);
  canvas.viewbox({
    x: start(inner.x, inner.width, element?.x, element?.width, width),
    y: start(inner.y, inner.height, element?.y, element?.height, height),
    width, height,
  });
}

/** No more empty room beside the drawing than a margin; a drawing that is smaller than the window stands in the middle. */
function within(start, from, length, window) {
  if (length + 2 * MARGIN <= window) return from + length / 2 - window / 2;
  return Math.min(Math.max(start, from - MARGIN), from + length - window + MARGIN);
}

function steer(host, viewer, marks) {
  const canvas = viewer.get('canvas');
  const zoom = factor => canvas.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * factor)), 'auto');
  const whole = () => canvas.zoom('fit-viewport', 'auto');
  const buttons = document.querySelector(`[data-zoom="${host.id}"]`);
  buttons.hidden = false;
  buttons.querySelector('[data-by=in]').addEventListener('click', () => zoom(1.25));
  buttons.querySelector('[data-by=out]').addEventListener('click', () => zoom(0.8));
  buttons.querySelector('[data-by=fit]').addEventListener('click', whole);
  const keys = {
    ArrowLeft: () => canvas.scroll({ dx: 60, dy: 0 }), ArrowRight: () => canvas.scroll({ dx: -60, dy: 0 }),
    ArrowUp: () => canvas.scroll({ dx: 0, dy: 60 }), ArrowDown: () => canvas.scroll({ dx: 0, dy: -60 }),
    '+': () => zoom(1.25), '=': () => zoom(1.25), '-': () => zoom(0.8), 0: whole,
  };
  host.addEventListener('keydown', event => {
    if (event.target !== host || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  let width = host.clientWidth;
  new ResizeObserver(() => {
    if (host.clientWidth > 0 && host.clientHeight > 0 && host.clientWidth !== width) {
      width = host.clientWidth;
      canvas.resized();
      fit(viewer, marks);
    }
  }).observe(host);
  addEventListener('beforeprint', () => canvas.zoom('fit-viewport', 'auto'));
}
