// Looks again at a round that is being worked through, until it is done.
const round = document.querySelector('[data-round="running"]');
if (round) {
  setTimeout(() => window.location.reload(), 2000);
}
