// <lectern-box>: searches a Lectern server from any page, in a dialog of its own. Attributes, parts, variables and events are
// told in src/docs/plain-html.md. Nothing that a server or a reader says is ever taken for HTML: it all becomes text nodes.

const HOME = new URL('.', import.meta.url);
const REMEMBERED = 'lectern-recent';
const MOST_REMEMBERED = 5;
const LONGEST_QUERY = 200;
const SLOW_AFTER = 1000; // ms until the reader is told to wait
const GIVE_UP_AFTER = 10000;
const VALUES_SHOWN = 6;
const TWO_COLUMNS = '(min-width: 48rem)';
const COMPOUND_SURNAMES = /^(欧阳|司马|诸葛|上官|司徒|东方|独孤|南宫|夏侯|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|端木|呼延|钟离|闻人|淳于|申屠|赫连|澹台|司空)./;

const WORDS = {
  zh: {
    open: '搜索分享', label: '搜索分享、讲者、单位、活动', hint: '主题、人名、单位……', close: '关闭', clear: '清除', recent: '最近搜索', results: '搜索结果',
    talks: '分享', speakers: '讲者', organizations: '单位', events: '活动', narrow: '筛选', reset: '全部清除', all: '查看全部结果', meant: '您要找的是不是', retry: '重试',
    found: (n) => `${n} 条结果`, held: (n) => `${n} 场分享`, none: '没有找到。换个更短、更常用的词试试。', keys: '↑ ↓ 选择　Enter 打开　Esc 关闭',
    slow: '服务器回答得慢，请稍等……', dead: '连不上搜索服务器，请稍后再试。',
    city: '城市', year: '年份', organization: '单位', speaker: '讲者', tag: '标签', event: '活动', kind: '类别', label_: '形式', language: '语言',
    kinds: { talk: '分享', opening: '致辞', panel: '圆桌', announcement: '发布', event: '活动' }, seals: { talk: '讲', opening: '辞', panel: '谈', announcement: '布', event: '会' },
    by: (kind, names) => names + { talk: '的分享', opening: '的致辞', panel: '的圆桌对话', announcement: '的发布' }[kind], somebody: '未署名讲者', untitled: '未命名的活动', comma: '、',
  },
  en: {
    open: 'Search talks', label: 'Search talks, speakers, organizations, events', hint: 'A topic, a name, an organization …', close: 'Close', clear: 'Clear', recent: 'Recent searches', results: 'Results',
    talks: 'Talks', speakers: 'Speakers', organizations: 'Organizations', events: 'Events', narrow: 'Narrow down', reset: 'Clear all', all: 'See all results', meant: 'Did you mean', retry: 'Try again',
    found: (n) => (n === 1 ? '1 result' : `${n} results`), held: (n) => (n === 1 ? '1 talk' : `${n} talks`), none: 'Nothing was found. Try fewer or more general words.', keys: '↑ ↓ to choose, Enter to open, Esc to close',
    slow: 'The server is slow to answer, please wait …', dead: 'The search server cannot be reached. Please try again later.',
    city: 'City', year: 'Year', organization: 'Organization', speaker: 'Speaker', tag: 'Tag', event: 'Event', kind: 'Kind', label_: 'Format', language: 'Language',
    kinds: { talk: 'Talk', opening: 'Address', panel: 'Panel', announcement: 'Announcement', event: 'Event' }, seals: { talk: 'T', opening: 'A', panel: 'P', announcement: 'N', event: 'E' },
    by: (kind, names) => ({ talk: 'A talk by ', opening: 'An address by ', panel: 'A panel with ', announcement: 'An announcement by ' })[kind] + names, somebody: 'an unnamed speaker', untitled: 'Untitled event', comma: ', ',
  },
};

const STYLE = `
:host {
  color-scheme: light dark;
  --paper: var(--lectern-paper, light-dark(#f6f1e6, #161310));
  --sheet: var(--lectern-sheet, light-dark(#fdfaf3, #1e1a16));
  --ink: var(--lectern-ink, light-dark(#1f1a14, #ebe3d5));
  --faded: var(--lectern-faded, light-dark(#62584a, #b0a593));
  --line: var(--lectern-line, light-dark(#d8ccb6, #3d352b));
  --seal: var(--lectern-seal, light-dark(#a3261c, #b23428));
  --seal-ink: var(--lectern-seal-ink, light-dark(#fff6ea, #fff3e6));
  --accent: var(--lectern-accent, light-dark(#9b2319, #f19181));
  --mark: var(--lectern-mark, light-dark(#a3261c24, #e0604d4d));
  --sans: var(--lectern-font, system-ui, -apple-system, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif);
  --serif: var(--lectern-serif, "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "STSong", Georgia, "SimSun", serif);
  display: inline-block;
  font: 1rem/1.55 var(--sans);
}
:host([theme=light]) { color-scheme: light; }
:host([theme=dark]) { color-scheme: dark; }
:host([theme=page]) { color-scheme: inherit; }
:host([hidden]), [hidden] { display: none !important; }
*, ::before, ::after { box-sizing: border-box; }
button, input { font: inherit; color: inherit; }
button { cursor: pointer; background: none; border: 0; padding: 0; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
mark { background: var(--mark); color: inherit; box-shadow: inset 0 -2px var(--seal); padding: 0 .05em; }
svg { flex: none; width: 1.15em; height: 1.15em; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; }
kbd { font: inherit; font-size: .78em; color: var(--faded); border: 1px solid var(--line); border-radius: 3px; padding: 0 .45em; }

.opener { display: flex; align-items: center; gap: .55em; width: 100%; padding: .4em .7em; border: 1px solid var(--faded); border-radius: 4px; background: var(--sheet); color: var(--faded); }
.opener:hover { border-color: var(--accent); color: var(--ink); }
.opener kbd { margin-left: .8em; }
:host([no-hotkeys]) .opener kbd { display: none; }

dialog {
  width: min(56rem, 100vw - 2rem); max-width: none; max-height: min(44rem, 100dvh - 6rem); margin: 4rem auto auto; padding: 0; overflow: hidden;
  color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 6px; box-shadow: 0 1.2rem 4rem #1f1a1455;
  font: 1rem/1.55 var(--sans); letter-spacing: normal; text-transform: none; text-align: start; text-indent: 0; white-space: normal; cursor: auto;
  text-autospace: normal; line-break: strict; overflow-wrap: anywhere;
}
dialog[open] { display: flex; flex-direction: column; }
dialog::backdrop { background: #1f1a1480; }
.field { flex: none; display: flex; align-items: center; gap: .7rem; padding: .75rem 1.1rem; background: var(--sheet); border-bottom: 1px solid var(--line); box-shadow: 0 3px 0 var(--paper), 0 5px 0 var(--ink); margin-bottom: 5px; }
.field svg { color: var(--seal); width: 1.4em; height: 1.4em; }
.field input { flex: 1; min-width: 0; border: 0; background: none; padding: .3rem 0; font-size: 1.2rem; outline: none; }
.field:has(input:focus-visible) { box-shadow: 0 3px 0 var(--paper), 0 5px 0 var(--seal); }
.field input::placeholder { color: var(--faded); opacity: 1; }
.field input::-webkit-search-cancel-button { display: none; }
.close { color: var(--faded); padding: .2rem .5rem; border: 1px solid var(--line); border-radius: 3px; font-size: .85rem; white-space: nowrap; }
.close:hover { color: var(--accent); border-color: currentColor; }

.said { flex: none; display: flex; flex-wrap: wrap; gap: .2rem 1rem; align-items: baseline; padding: 0 1.1rem; color: var(--faded); font-size: .88rem; }
.said p { margin: .45rem 0 0; }
.said p:empty { margin: 0; }
.trouble { color: var(--ink); margin-bottom: .6rem !important; border-left: 3px solid var(--seal); padding-left: .6em; }
.word { color: var(--accent); text-decoration: underline; text-underline-offset: .2em; }

.columns { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(0, 1fr) 13.5rem; grid-template-rows: minmax(0, 1fr); }
.list { overflow: auto; overscroll-behavior: contain; padding: .3rem .6rem .8rem; }
.heading { font: 700 .95rem/1.5 var(--serif); color: var(--accent); padding: .6rem .5rem .2rem; }
[role=option] { display: grid; grid-template-columns: 2.3rem minmax(0, 1fr); gap: .8rem; width: 100%; align-items: start; text-align: start; padding: .5rem; border-radius: 4px; color: inherit; text-decoration: none; scroll-margin: 2rem .5rem; }
[role=option]:hover { background: var(--sheet); }
[role=option][aria-selected=true] { background: var(--sheet); box-shadow: inset 3px 0 var(--seal), 0 0 0 1px var(--line); }
.slim { align-items: center; }
.text > span { display: block; }
.title { font: 700 1.05rem/1.45 var(--serif); }
.slim .title { display: inline; }
.title, .who > span, .value { unicode-bidi: isolate; }
.made-up { font-weight: 400; color: var(--faded); }
.tag { display: inline-block !important; font: 400 .72rem/1.45 var(--sans); color: var(--faded); border: 1px solid var(--line); border-radius: 3px; padding: 0 .4em; margin-left: .4em; vertical-align: .12em; white-space: nowrap; }
.text > .who { display: flex; flex-wrap: wrap; gap: 0 .9em; font-size: .92rem; }
.when { color: var(--faded); font-variant-numeric: tabular-nums; }
.snippet { color: var(--faded); font-size: .88rem; display: -webkit-box !important; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.snippet mark { color: var(--ink); }
.seal { display: grid; place-items: center; width: 2.3rem; height: 2.3rem; border-radius: 4px 5px 4px 6px; background: var(--seal); color: var(--seal-ink); box-shadow: inset 0 0 0 2px var(--seal), inset 0 0 0 3px var(--seal-ink); font: 700 1.2rem/1 var(--serif); user-select: none; }
.seal.two { font-size: .85rem; writing-mode: vertical-rl; text-orientation: upright; letter-spacing: -.05em; }
.seal.latin { writing-mode: horizontal-tb; letter-spacing: 0; font-size: .95rem; }
.seal.hollow { background: none; color: var(--accent); box-shadow: inset 0 0 0 2px var(--accent); }
.seal svg { width: 1.1rem; height: 1.1rem; }

.facets { overflow: auto; overscroll-behavior: contain; border-left: 1px solid var(--line); padding: .8rem 1rem; font-size: .9rem; }
.facets summary { cursor: pointer; font-weight: 600; }
fieldset { border: 0; margin: 0 0 .9rem; padding: 0; min-width: 0; }
legend { font: 700 .92rem/1.5 var(--serif); padding: 0 0 .15rem; }
label { display: flex; gap: .5rem; align-items: baseline; padding: .1rem 0; cursor: pointer; }
label:hover .value { color: var(--accent); }
.value { flex: 1; min-width: 0; }
.count { color: var(--faded); font-size: .88em; font-variant-numeric: tabular-nums; }
input[type=checkbox] { flex: none; accent-color: var(--seal); width: 1rem; height: 1rem; margin: 0; transform: translateY(.15rem); }
:checked + .value { font-weight: 600; }

.foot { flex: none; display: flex; flex-wrap: wrap; justify-content: space-between; gap: .2rem 1rem; padding: .5rem 1.1rem; border-top: 1px solid var(--line); color: var(--faded); font-size: .85rem; }
.foot a { color: var(--accent); text-underline-offset: .2em; }
.empty .columns { display: none; }
.bare .columns { grid-template-columns: minmax(0, 1fr); }
.bare .facets { display: none; }

@media (min-width: 48rem) { .facets summary { display: none; } }
@media (max-width: 47.99rem) {
  dialog { width: 100vw; height: 100dvh; max-height: none; margin: 0; border: 0; border-radius: 0; }
  .field { padding: .6rem .9rem; }
  .columns { display: flex; flex-direction: column; overflow: auto; overscroll-behavior: contain; }
  .list { overflow: visible; padding: 0 .4rem .8rem; }
  .facets { order: -1; flex: none; overflow: visible; border: 0; border-bottom: 1px solid var(--line); padding: .5rem .9rem; }
  .choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: 0 1rem; padding-top: .5rem; }
  label { padding: .35rem 0; }
  .snippet { -webkit-line-clamp: 3; }
  .keys { display: none; }
}
@media (prefers-reduced-motion: no-preference) {
  dialog[open] { animation: unroll .14s ease-out; }
  @keyframes unroll { from { opacity: 0; transform: translateY(-.5rem); } }
}
@media (forced-colors: active) { [role=option][aria-selected=true] { outline: 2px solid Highlight; outline-offset: -2px; } }
`;

/** Makes an element. Text children become text nodes; properties that are null are left out. */
function make(name, properties, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (value != null && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child != null));
  return element;
}

function icon(path) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
const LENS = 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13m5 11.5L21 21';
const CLOCK = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18m0 4v5l3.5 2';

/** A highlight of the server as nodes: text and <mark>, whatever else it may hold. */
function marked(html) {
  const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html.split(/(<mark>.*?<\/mark>)/s).filter(Boolean).map((piece) => {
    const inner = /^<mark>(.*)<\/mark>$/s.exec(piece);
    const text = (inner ? inner[1] : piece).replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name]);
    return inner ? make('mark', { part: 'mark' }, text) : text;
  });
}

/** An organization behind a name, in the brackets of its script. */
function bracketed(organization) {
  if (!organization) return null;
  return /\p{Ideographic}/u.test(organization) ? `（${organization}）` : ` (${organization})`;
}

/** Whether an input method is composing, or this key is what ended it (Safari tells of the end before the key). */
const composes = (event) => event.isComposing || event.keyCode === 229;

class LecternBox extends HTMLElement {
  static observedAttributes = ['lang', 'placeholder', 'no-hotkeys'];

  #words;
  #dialog;
  #input;
  #ticked = new Map(); // name of a facet → set of values
  #options = [];
  #active = -1;
  #asking; // AbortController of what is being asked
  #composing = false;

  constructor() {
    super();
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [style];
  }

  connectedCallback() {
    document.addEventListener('keydown', this.#hotkey);
    this.#build();
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#hotkey);
    this.#asking?.abort();
  }

  attributeChangedCallback() {
    if (this.isConnected && this.#dialog && !this.#dialog.open) this.#build();
  }

  /** Opens the dialog; with a query, asks it at once. */
  open(query) {
    if (this.#dialog.open) return;
    if (this.#languageOf() !== this.#words) this.#build();
    this.#dialog.showModal();
    this.shadowRoot.querySelector('.facets').open = matchMedia(TWO_COLUMNS).matches;
    this.#input.focus();
    if (query != null) this.#input.value = query;
    this.#input.select();
    this.#tell('open', {});
    this.#ask();
  }

  close() {
    this.#dialog.close();
    // Where nothing had the focus before, the hidden input would keep it for a frame, and swallow a key.
    this.shadowRoot.activeElement?.blur();
  }

  get #server() {
    return new URL(`${(this.getAttribute('server') ?? HOME.href).replace(/\/*$/, '')}/`, location.href);
  }

  get #facets() {
    return (this.getAttribute('facets') ?? 'city year organization').split(/[\s,]+/).filter(Boolean);
  }

  get #query() {
    return this.#input.value.trim().slice(0, LONGEST_QUERY);
  }

  #languageOf() {
    const tag = this.closest('[lang]')?.getAttribute('lang') || navigator.language || '';
    return /^zh\b/i.test(tag) ? WORDS.zh : WORDS.en;
  }

  /** Tells the page what happens. @return false where the page wants nothing more to happen */
  #tell(name, detail) {
    return this.dispatchEvent(new CustomEvent(`lectern-${name}`, { detail, bubbles: true, composed: true, cancelable: true }));
  }

  #build() {
    const words = (this.#words = this.#languageOf());
    const lang = words === WORDS.zh ? 'zh-CN' : 'en';
    this.#input = make('input', {
      type: 'search', part: 'input', role: 'combobox', 'aria-label': words.label, 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'list',
      autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'search', maxlength: LONGEST_QUERY, placeholder: this.getAttribute('placeholder') ?? words.hint,
      input: (event) => event.isComposing || this.#typed(), compositionstart: () => { this.#composing = true; },
      compositionend: () => { this.#composing = false; this.#typed(); }, keydown: (event) => this.#key(event),
    });
    this.#dialog = make('dialog', {
      part: 'dialog', class: 'empty', lang, 'aria-label': words.label, close: () => this.#closed(),
      keydown: (event) => this.#escape(event), cancel: (event) => this.#composing && event.preventDefault(),
      click: (event) => event.target === this.#dialog && this.close(),
    },
    make('div', { class: 'field', part: 'field' }, icon(LENS), this.#input, make('button', { type: 'button', class: 'close', part: 'close', click: () => this.close() }, words.close)),
    make('div', { class: 'said' }, make('p', { class: 'found', part: 'count', role: 'status' }), make('p', { class: 'trouble', part: 'trouble', role: 'alert', hidden: true }), make('p', { class: 'meant', hidden: true })),
    make('div', { class: 'columns' },
      make('div', { class: 'list', id: 'list', role: 'listbox', part: 'list', 'aria-label': words.results }),
      make('details', { class: 'facets', part: 'facets' }, make('summary', {}, words.narrow), make('div', { class: 'choices' }))),
    make('div', { class: 'foot', part: 'foot' }, make('span', { class: 'keys', 'aria-hidden': 'true' }, words.keys), make('a', { class: 'all', hidden: true }, words.all), make('button', { type: 'button', class: 'word forget', hidden: true, click: () => this.#forget() }, words.clear)));
    const opener = make('button', { type: 'button', class: 'opener', part: 'button', lang, 'aria-haspopup': 'dialog', 'aria-keyshortcuts': this.hasAttribute('no-hotkeys') ? null : '/ Control+K Meta+K', click: () => this.open() },
      icon(LENS), make('span', {}, words.open), make('kbd', { 'aria-hidden': 'true', part: 'key' }, '/'));
    this.shadowRoot.replaceChildren(opener, this.#dialog);
  }

  #one(selector) {
    return this.shadowRoot.querySelector(selector);
  }

  // Keys

  #hotkey = (event) => {
    const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && /^k$/i.test(event.key);
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.defaultPrevented || composes(event) || this.hasAttribute('no-hotkeys') || !(command || slash)) return;
    const at = event.composedPath()[0];
    const types = at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
    if (command || !types) {
      event.preventDefault();
      this.open();
    }
  };

  /** Escape belongs to the input method while it composes; otherwise it closes, wherever the focus is. */
  #escape(event) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (!this.#composing && !composes(event)) this.close();
  }

  #key(event) {
    if (this.#composing || composes(event)) return;
    const last = this.#options.length - 1;
    const moves = { ArrowDown: this.#active === last ? -1 : this.#active + 1, ArrowUp: this.#active === -1 ? last : this.#active - 1 };
    if (event.key in moves) {
      event.preventDefault();
      this.#activate(moves[event.key]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      (this.#options[this.#active] ?? this.#one('.all:not([hidden])'))?.click();
    }
  }

  #activate(index) {
    this.#options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.#options[index];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  // Asking

  /** Whoever types on has chosen nothing yet. */
  #typed() {
    this.#activate(-1);
    this.#ask();
  }

  #parameters() {
    const parameters = new URLSearchParams();
    if (this.#query) parameters.set('q', this.#query);
    for (const [facet, values] of this.#ticked) for (const value of values) parameters.append(facet, value);
    return parameters;
  }

  async #ask() {
    this.#asking?.abort();
    if (!this.#query && !this.#ticked.size) {
      this.#showRecent();
      return;
    }
    const asking = (this.#asking = new AbortController());
    const slow = setTimeout(() => this.#trouble(this.#words.slow), SLOW_AFTER);
    const late = setTimeout(() => asking.abort(new DOMException('', 'TimeoutError')), GIVE_UP_AFTER);
    try {
      const hits = Math.min(100, Math.max(1, parseInt(this.getAttribute('hits'), 10) || 8));
      const search = this.#fetch(`api/search?${this.#parameters()}&size=${hits}`, asking.signal);
      const names = this.#query && !this.#ticked.size ? this.#fetch(`api/suggest?q=${encodeURIComponent(this.#query)}&size=3`, asking.signal).catch(() => null) : null;
      const [found, suggested] = await Promise.all([search, names]);
      if (asking.signal.aborted) return;
      this.#trouble();
      this.#show(found, suggested);
      this.#tell('search', { query: this.#query, filters: this.#filters(), total: found.total, took: found.took_ms });
    } catch (error) {
      if (asking === this.#asking && error.name !== 'AbortError') {
        this.#trouble(error.told ?? this.#words.dead, true);
        this.#tell('error', { query: this.#query, error });
      }
    } finally {
      clearTimeout(slow);
      clearTimeout(late);
    }
  }

  async #fetch(path, signal) {
    const response = await fetch(new URL(path, this.#server), { signal, credentials: 'omit', headers: { 'Accept-Language': this.#dialog.lang } });
    if (response.ok) return response.json();
    const problem = await response.json().catch(() => ({}));
    throw Object.assign(new Error(`status ${response.status}`), { told: typeof problem.detail === 'string' ? problem.detail : undefined });
  }

  #filters() {
    return Object.fromEntries([...this.#ticked].map(([facet, values]) => [facet, [...values]]));
  }

  /** One line about what goes wrong; what was found before stays. */
  #trouble(sentence, again) {
    const line = this.#one('.trouble');
    line.hidden = !sentence;
    line.replaceChildren(sentence ?? '', again ? make('button', { type: 'button', class: 'word', click: () => { this.#input.focus(); this.#ask(); } }, this.#words.retry) : '');
  }

  // Showing

  #show(found, suggested) {
    const words = this.#words;
    const talks = found.hits.filter((hit) => hit.kind !== 'event');
    const events = found.hits.filter((hit) => hit.kind === 'event').map((hit) => ({ ...hit.event, highlight: hit.highlight.title, url: `/events/${encodeURIComponent(hit.event.id)}` }));
    const named = (suggested?.events ?? []).filter((event) => !events.some((other) => other.title === event.title));
    this.#list([
      [words.speakers, (suggested?.speakers ?? []).map((one) => this.#person(one, 'speaker'))],
      [words.organizations, (suggested?.organizations ?? []).map((one) => this.#person(one, 'organization'))],
      [words.talks, talks.map((hit) => this.#talk(hit))],
      [words.events, [...events, ...named].slice(0, 3).map((event) => this.#event(event))],
    ]);
    this.#one('.found').textContent = found.total ? words.found(found.total) : words.none;
    this.#one('.meant').hidden = !found.did_you_mean;
    this.#one('.meant').replaceChildren(...(found.did_you_mean ? [`${words.meant} `, make('button', { type: 'button', class: 'word', click: () => this.#look(found.did_you_mean) }, found.did_you_mean)] : []));
    this.#showFacets(found.facets);
    const all = this.#one('.all');
    const lang = words === WORDS.zh ? 'zh' : 'en';
    all.hidden = !found.total;
    all.href = new URL(`?${this.#parameters()}&lang=${lang}`, this.#server);
    all.onclick = (event) => this.#follow(event, { kind: 'all', title: this.#query, url: all.href });
    this.#one('.forget').hidden = true;
    this.#dialog.classList.remove('empty');
  }

  #showRecent() {
    const recent = this.#recent();
    this.#trouble();
    this.#one('.found').textContent = '';
    this.#one('.meant').hidden = true;
    this.#one('.all').hidden = true;
    this.#one('.forget').hidden = !recent.length;
    this.#list([[this.#words.recent, recent.map((query) => this.#option('button', { type: 'button', class: 'slim', click: () => this.#look(query) },
      make('span', { class: 'seal hollow', 'aria-hidden': 'true' }, icon(CLOCK)), make('span', { class: 'text' }, query)))]]);
    this.#dialog.classList.toggle('empty', !recent.length);
    this.#dialog.classList.add('bare');
  }

  /** @param groups pairs of a heading and its options; a group without options is left out */
  #list(groups) {
    // Whoever chose before the last answer came meant what they chose.
    const chosen = this.#options[this.#active]?.href;
    const shown = groups.filter(([, options]) => options.length);
    this.#options = shown.flatMap(([, options]) => options);
    this.#options.forEach((option, index) => { option.id = `option-${index}`; });
    this.#one('.list').replaceChildren(...shown.map(([heading, options], index) => make('div', { role: 'group', 'aria-labelledby': `group-${index}` },
      make('div', { role: 'presentation', id: `group-${index}`, class: 'heading', part: 'heading' }, heading), options)));
    this.#one('.list').scrollTop = 0;
    this.#activate(chosen ? this.#options.findIndex((option) => option.href === chosen) : -1);
    this.#input.setAttribute('aria-expanded', String(this.#options.length > 0));
  }

  #option(name, properties, ...children) {
    return make(name, { role: 'option', part: 'option', tabindex: '-1', 'aria-selected': 'false', mousedown: (event) => event.preventDefault(), ...properties }, ...children);
  }

  #link(kind, one, title, properties, ...children) {
    const url = new URL(one.url.replace(/^\/+/, ''), this.#server);
    if (!/^https?:$/.test(url.protocol)) return this.#option('span', properties, ...children);
    return this.#option('a', { href: url.href, click: (event) => this.#follow(event, { kind, id: one.id ?? null, title, url: url.href }), ...properties }, ...children);
  }

  #talk(hit) {
    const words = this.#words;
    const names = hit.speakers.map((speaker) => speaker.name);
    const title = hit.title ?? words.by(hit.kind, names.length ? names.slice(0, 3).join(words.comma) : words.somebody);
    const people = hit.speakers.flatMap((speaker, index) => [index ? words.comma : null, ...marked(hit.highlight.speakers[index] ?? ''), bracketed(speaker.organization)]);
    const held = [hit.event.date, hit.event.city].filter(Boolean).join(' ');
    return this.#link(hit.kind, hit, title, {},
      this.#seal(names[0], hit.kind),
      make('span', { class: 'text' },
        make('span', { class: hit.title ? 'title' : 'title made-up' }, hit.highlight.title ? marked(hit.highlight.title) : title, hit.kind === 'talk' ? null : make('span', { class: 'tag' }, words.kinds[hit.kind])),
        people.length || held ? make('span', { class: 'who' }, people.length && hit.title ? make('span', {}, people) : null, held ? make('span', { class: 'when' }, held) : null) : null,
        hit.snippet ? make('span', { class: 'snippet', part: 'snippet' }, marked(hit.snippet)) : null));
  }

  #person(one, kind) {
    return this.#link(kind, one, one.name, { class: 'slim' }, this.#seal(one.name, kind),
      make('span', { class: 'text' }, make('span', { class: 'title' }, one.highlight ? marked(one.highlight) : one.name), make('span', { class: 'tag' }, this.#words.held(one.talks))));
  }

  #event(event) {
    const title = event.title ?? this.#words.untitled;
    const held = [event.date, event.city].filter(Boolean).join(' ');
    return this.#link('event', event, title, { class: held ? null : 'slim' }, this.#seal(null, 'event'),
      make('span', { class: 'text' }, make('span', { class: 'title' }, event.highlight ? marked(event.highlight) : title), held ? make('span', { class: 'who' }, make('span', { class: 'when' }, held)) : null));
  }

  /** The surname as a seal, as on the pages; hollow where it is nobody's. */
  #seal(name, kind) {
    if (!name) return make('span', { class: 'seal hollow', 'aria-hidden': 'true' }, this.#words.seals[kind]);
    const chinese = /^\p{Ideographic}/u.test(name);
    const words = name.replace(/^[^\p{L}\p{N}]+(?=.)/u, '').split(/[\s·.]+/).filter(Boolean);
    const text = kind === 'organization' || (chinese && !COMPOUND_SURNAMES.test(name)) ? [...name][0]
      : chinese ? name.slice(0, 2) : [...words[0] ?? name][0] + (words.length > 1 ? [...words.at(-1)][0] : '');
    return make('span', { class: `seal${text.length > 1 ? ' two' : ''}${chinese ? '' : ' latin'}${kind === 'organization' ? ' hollow' : ''}`, 'aria-hidden': 'true' }, text.toUpperCase());
  }

  #showFacets(facets) {
    const focused = this.shadowRoot.activeElement?.dataset?.key;
    const shown = this.#facets.filter((facet) => facets[facet]?.length);
    this.#one('.choices').replaceChildren(...shown.map((facet) => make('fieldset', {}, make('legend', {}, this.#words[facet === 'label' ? 'label_' : facet] ?? facet),
      this.#values(facets[facet]).map((value) => this.#value(facet, value)))),
    this.#ticked.size ? make('button', { type: 'button', class: 'word', 'data-key': 'reset', click: () => { this.#ticked.clear(); this.#input.focus(); this.#ask(); } }, this.#words.reset) : '');
    if (focused) this.#one(`[data-key="${CSS.escape(focused)}"]`)?.focus();
    const ticked = [...this.#ticked.values()].reduce((sum, values) => sum + values.size, 0);
    this.#one('summary').textContent = this.#words.narrow + (ticked ? ` (${ticked})` : '');
    this.#dialog.classList.toggle('bare', !shown.length);
  }

  /** The most frequent values, and those that are ticked. */
  #values(values) {
    return values.filter((value, index) => index < VALUES_SHOWN || value.selected);
  }

  #value(facet, { value, count, selected }) {
    return make('label', { part: 'facet' },
      make('input', { type: 'checkbox', 'data-key': `${facet} ${value}`, checked: selected, change: (event) => this.#tick(facet, value, event.target.checked) }),
      make('span', { class: 'value' }, facet === 'kind' ? this.#words.kinds[value] ?? value : value), ' ', make('span', { class: 'count' }, String(count)));
  }

  #tick(facet, value, on) {
    const values = this.#ticked.get(facet) ?? new Set();
    if (on) values.add(value);
    else values.delete(value);
    if (values.size) this.#ticked.set(facet, values);
    else this.#ticked.delete(facet);
    this.#ask();
  }

  // Leaving

  #look(query) {
    this.#input.value = query;
    this.#input.focus();
    this.#ask();
  }

  /** A result was chosen: remembers the query, and lets the browser follow the link unless the page does it itself. */
  #follow(event, chosen) {
    const query = this.#query;
    if (query) this.#remember([query, ...this.#recent().filter((other) => other !== query)].slice(0, MOST_REMEMBERED));
    const position = this.#options.indexOf(event.currentTarget);
    if (!this.#tell('select', { ...chosen, query, position: position < 0 ? null : position + 1 })) event.preventDefault();
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) this.close();
  }

  #closed() {
    this.#asking?.abort();
    this.#trouble();
    this.#tell('close', {});
  }

  // A browser that keeps nothing for the page has no recent searches, and that is all.

  #recent() {
    try {
      const kept = JSON.parse(localStorage.getItem(REMEMBERED));
      return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, MOST_REMEMBERED) : [];
    } catch {
      return [];
    }
  }

  #remember(queries) {
    try {
      localStorage.setItem(REMEMBERED, JSON.stringify(queries));
    } catch { /* see above */ }
  }

  #forget() {
    this.#remember([]);
    this.#input.focus();
    this.#showRecent();
  }
}

if (!customElements.get('lectern-box')) customElements.define('lectern-box', LecternBox);
