// Loads the page again when the site is made anew, and shows what is wrong meanwhile. Served by « servir » alone.
(() => {
  const { version, gone } = document.currentScript.dataset;
  const host = document.createElement('servir-etat');
  const root = host.attachShadow({ mode: 'open' });
  const element = (name, text = '', ...inner) => {
    const made = document.createElement(name);
    made.append(...(text ? [text] : []), ...inner);
    return made;
  };
  const sheet = element('link');
  Object.assign(sheet, { rel: 'stylesheet', href: '/.servir/live.css' });
  const panel = element('section');
  const note = element('p');
  panel.setAttribute('role', 'alert');
  note.setAttribute('role', 'status');
  root.append(sheet, panel, note);
  for (const part of [panel, note]) part.popover = 'manual';
  document.documentElement.append(host);

  const show = (part, ...inner) => {
    part.replaceChildren(...inner);
    part.togglePopover(inner.length > 0);
  };
  const problem = ({ place, text, fix }) =>
    element('li', '', element('code', place), element('p', text), ...(fix ? [element('p', `→ ${fix}`)] : []));
  const tell = ({ trouble, problems }) => {
    const close = element('button', 'Voir la page');
    close.addEventListener('click', () => panel.hidePopover());
    show(panel, ...(trouble ? [element('h2', trouble), element('ol', '', ...problems.map(problem)), close] : []));
  };
  const say = (text) => show(note, ...(text ? [text] : []));

  let source;
  let silence;
  const follow = () => {
    source = new EventSource('/.servir/etat');
    source.addEventListener('message', ({ data }) => {
      clearTimeout(silence);
      silence = undefined;
      const state = JSON.parse(data);
      if (state.version !== version) return location.reload();
      tell(state);
      say(gone === undefined ? state.note : 'Cette page n’existe plus\u00a0: son fichier a été supprimé ou renommé.');
    });
    source.addEventListener('error', () => {
      silence ??= setTimeout(say, 1500, '«\u00a0servir\u00a0» ne répond plus\u00a0: relancez-le, cette page suivra.');
    });
  };
  // A browser opens six connections to one server: a tab that nobody sees gives its own back.
  const attend = () => {
    source?.close();
    if (!document.hidden) follow();
  };
  document.addEventListener('visibilitychange', attend);
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  attend();
})();
