// On a phone the steps of a project are folded under the line that says where it is; without this file they are open.
if (matchMedia('(max-width: 52rem)').matches) {
  for (const fold of document.querySelectorAll('details[data-fold]')) fold.open = false;
}
