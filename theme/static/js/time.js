// Makes a page, built one day, true at the hour it is read (docs/adr/0018).
{
  const one = (query, where = document) => where.querySelector(query)
  const all = (query) => [...document.querySelectorAll(query)]
  const gone = (moment) => Date.parse(moment) <= Date.now()
  const make = (tag, className, ...inside) => {
    const made = Object.assign(document.createElement(tag), { className })
    made.append(...inside)
    return made
  }
  const empty = (href, text) => [
    make('p', 'meta', 'Aucune autre date n’est annoncée ici.'),
    make('p', 'actions', Object.assign(make('a', 'btn', text), { href }))
  ]
  const lists = all('.marees')
  const past = lists.find((list) => !one('[data-until]', list))
  const hero = one('.prochain')

  for (const part of all('[data-until]')) {
    if (gone(part.dataset.until)) part.remove()
    if (past && !part.parentNode && part.matches('.maree:not(.probable)')) {
      one('.statut:not(.st-annule,.st-reporte)', part)?.remove()
      past.prepend(part)
      delete part.dataset.until
    }
  }
  const next = all('.maree[data-until]')

  for (const part of all('[data-moments]')) {
    const state = part.dataset.moments.split(' ').filter(gone).length
    const title = one('h1,h2', part)
    const said = one('.statut', part)
    const word = make('span', 'statut st-ouvert', state === 2 ? 'En cours' : 'Aujourd’hui')
    if (state > 3 && part === hero) {
      const row = next.find((row) => !('off' in row.dataset))
      title.textContent = 'Prochain rendez-vous'
      part.replaceChildren(title, ...row ? [make('ol', 'marees', row)] : empty('/evenements/', 'Voir l’agenda'))
    } else if (state > 3) {
      said?.remove()
      title.after(make('p', 'statut st-passe', 'Passé'))
    } else if (state) {
      said ? said.after(' ', word) : title.after(word)
    }
  }

  for (const list of lists) {
    if (list.children.length) continue
    const part = list.closest('section') ?? list
    if (!next[0] && !hero && !one('.vide')) part.before(make('div', 'vide', ...empty('/abonnements/', 'S’abonner')))
    part.remove()
  }

  if (Date.now() - Date.parse(document.currentScript.dataset.built) > 45 * 864e5) {
    const told = 'Ce site a été établi il y a plus de 45 jours : des dates ont pu être annoncées depuis.'
    one('h1').after(make('p', 'alerte info marge', told))
  }
}
