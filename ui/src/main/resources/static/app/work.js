// On a phone the filters are folded away until somebody uses them.
const fold = document.querySelector('.wf-fold--filter');
const used = /[?&](zoek|fase|uiterlijk|soort|stand|rol|persoon|gemeente|project|van|tot)=[^&]/.test(location.search);

if (fold && !used && matchMedia('(max-width:52rem)').matches) fold.open = false;
