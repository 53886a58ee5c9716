// Extra for the questions of a DPIA that are asked only after a certain answer to another: until then they are not shown.
// Without this file they all stand there and say when they are asked. What was typed in one is never hidden, so nobody
// sends what is not on the page.
const form = document.querySelector('form[data-only-if]');

if (form) {
  const conditions = form.dataset.onlyIf.split('\n').map(line => line.split(' '));
  form.addEventListener('change', show);
  addEventListener('pageshow', show); // going back in the browser fills in earlier answers afterwards
  show();

  function show() {
    for (const [place, other, answer] of conditions) {
      const fields = named(place);
      const question = fields[0]?.closest('.utrecht-form-field, fieldset');
      if (!question) continue;
      const asked = named(other).some(field => field.checked && field.value === answer);
      const used = fields.some(field => /^(radio|checkbox)$/.test(field.type) ? field.checked : field.value.trim() !== '');
      question.hidden = !asked && !used && !question.matches('.is-invalid');
      const when = question.querySelector('.lbl .muted, legend .muted');
      if (when) when.hidden = asked;
    }
  }

  function named(name) {
    return [...form.elements].filter(field => field.name === name);
  }
}
