// Copies the browser files that Waarborg serves from node_modules into the jar's static folder, with their licences.
// Use: node assets.mjs <target folder>. Runs `npm ci` first when the lock file changed; does nothing when all is up to date.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const target = process.argv[2];
if (!target) throw new Error('Expected the target folder as the first argument, but there is none');

const ICONS = `alert-octagon alert-triangle arrow-back-up arrow-left arrow-right bell building-community calendar-event check
  chevron-down chevron-left chevron-right chevron-up circle-check clock download edit external-link eye file-export file-plus
  file-text filter folder gavel git-compare help-circle history home hourglass info-circle language link list-check list-details
  lock lock-open logout mail maximize message minus paperclip player-pause player-play player-skip-back player-skip-forward
  player-track-next player-track-prev plus printer refresh scale search shield-check star table trash upload user user-check
  user-plus users world x`.split(/\s+/);

const FONTS = ['latin', 'latin-ext'].flatMap(set => ['normal', 'italic'].map(style => `source-sans-3-${set}-wght-${style}.woff2`));

const COPIES = {
  'theme-voorbeeld.css': '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css',
  'utrecht.css': '@utrecht/component-library-css/dist/index.css',
  'htmx.min.js': 'htmx.org/dist/htmx.min.js',
  'bpmn-navigated-viewer.js': 'bpmn-js/dist/bpmn-navigated-viewer.production.min.js',
  'diagram-js.css': 'bpmn-js/dist/assets/diagram-js.css',
  'bpmn-js.css': 'bpmn-js/dist/assets/bpmn-js.css',
  ...Object.fromEntries(FONTS.map(font => [font, `@fontsource-variable/source-sans-3/files/${font}`])),
};

// The PDF of a case carries its fonts with it; these are read from the class path and never served.
const PAPER_FONTS = { 'SourceSans3-Regular.ttf': '400Regular/SourceSans3_400Regular.ttf', 'SourceSans3-Bold.ttf': '700Bold/SourceSans3_700Bold.ttf' };

const CANDIDATES = ['button', 'skip-link', 'data-badge'];

const digest = (...files) => files.reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256')).digest('hex');
const reads = (file, text) => existsSync(file) && readFileSync(file, 'utf8') === text;

const locked = digest(join(here, 'package-lock.json'));
const wanted = digest(join(here, 'package-lock.json'), fileURLToPath(import.meta.url));
const stamp = join(target, '..', '..', 'vendor.stamp');
if (!reads(stamp, wanted)) {
  const installed = join(modules, '.installed');
  if (!reads(installed, locked)) {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    execFileSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
    writeFileSync(installed, locked);
  }
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'licences'), { recursive: true });
  for (const [name, from] of Object.entries(COPIES)) cpSync(join(modules, from), join(target, name));
  const fonts = join(target, '..', '..', 'fonts');
  mkdirSync(fonts, { recursive: true });
  for (const [name, from] of Object.entries(PAPER_FONTS)) cpSync(join(modules, '@expo-google-fonts/source-sans-3', from), join(fonts, name));
  cpSync(join(modules, '@expo-google-fonts/source-sans-3/LICENSE_FONT'), join(fonts, 'LICENSE_FONT.txt'));
  writeFileSync(join(target, 'nl-candidate.css'), CANDIDATES
    .map(name => readFileSync(join(modules, `@nl-design-system-candidate/${name}-css/dist/${name}.css`), 'utf8')
      .replace(/\/\*# sourceMappingURL=.*?\*\//, '')).join('\n'));
  writeFileSync(join(target, 'icons.svg'), sprite());
  for (const name of packages()) copyLicence(name);
  writeFileSync(stamp, wanted);
}

/** One SVG file with a symbol per icon; colour and stroke come from the class wf-icon. */
function sprite() {
  const symbols = ICONS.map(name => {
    const inner = readFileSync(join(modules, `@tabler/icons/icons/outline/${name}.svg`), 'utf8')
      .replace(/<!--[\s\S]*?-->/g, '').replace(/^[\s\S]*?<svg[^>]*>/, '').replace('</svg>', '')
      .replace(/<path stroke="none"[^>]*>/, '').replace(/\s+/g, ' ').trim();
    return `<symbol id="${name}" viewBox="0 0 24 24">${inner}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
}

/** Every installed package: bpmn-js carries its own dependencies inside its bundle, so their licences travel too.
 *  The parts of utrecht's library are one work under one licence, which travels once. */
function packages() {
  return readdirSync(modules).filter(name => !name.startsWith('.'))
    .flatMap(name => name.startsWith('@') ? readdirSync(join(modules, name)).map(inner => `${name}/${inner}`) : [name])
    .filter(name => !name.startsWith('@utrecht/') || name === '@utrecht/component-library-css');
}

function copyLicence(name) {
  const found = readdirSync(join(modules, name)).find(file => /^licen[cs]e/i.test(file));
  if (found) cpSync(join(modules, name, found), join(target, 'licences', `${name.replace('@', '').replace('/', '-')}.txt`));
}
