// Searches the index that comes with the site on line (docs/adr/0032). Nothing leaves the browser.
{
  const form = document.querySelector('.recherche')
  const place = document.querySelector('.resultats')
  const list = document.createElement('ol')
  const more = place.querySelector('.actions')
  const status = form.querySelector('output')
  const filters = ['type', 'territoire', 'format', 'annee']
  const step = 10
  let index
  let found = []
  let asked = 0

  // A worker would need a policy of its own to be started under Trusted Types; the main thread answers as fast.
  const load = () => index ??= import('/pagefind/pagefind.js').then(async (pagefind) => {
    await pagefind.options({ noWorker: true, excerptLength: 24 })
    await pagefind.init()
    return pagefind
  })
  const make = (tag, className, ...inside) => {
    const made = Object.assign(document.createElement(tag), { className })
    made.append(...inside)
    return made
  }
  // The words found stand between marks, all else is escaped: it becomes text again, never markup. Letters and
  // elisions were taken apart for the index (plugins/search/documents.py), which makes every space an ordinary one.
  const signs = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'" }
  const plain = (text) => text.replace(/&(#?\w+);/g, (whole, name) => signs[name] ?? whole)
    .replace(/[oa]\u2060e/gi, (written) => ({ oe: 'œ', OE: 'Œ', ae: 'æ', AE: 'Æ' })[written.replace('\u2060', '')])
    .replace(/’\s/g, '’').replace(/ (?=[:;!?»%€])/g, '\u00a0').replace(/« /g, '«\u00a0')
  const marked = (excerpt) => excerpt.replace(/^[\s:;!?»·]+/, '').split(/<mark>|<\/mark>/)
    .map((part, number) => number % 2 ? make('mark', '', plain(part)) : plain(part))

  const line = ({ url, meta, excerpt }) => {
    const link = Object.assign(make('a', '', meta.title), { href: url })
    const item = make('li', '', make('h3', '', link))
    if (meta.note) item.append(make('p', 'meta', meta.note))
    item.append(make('p', '', ...marked(excerpt)))
    return item
  }
  const show = async () => {
    const mine = asked
    const data = await Promise.all(found.splice(0, step).map((result) => result.data()))
    if (mine !== asked) return
    const lines = data.map(line)
    list.append(...lines)
    more.hidden = !found.length
    return lines[0]
  }

  const search = async () => {
    const mine = ++asked
    const given = new FormData(form)
    const words = given.get('q').trim()
    const chosen = Object.fromEntries(filters.map((name) => [name, given.get(name)]).filter(([, value]) => value))
    const order = given.get('tri')
    const kept = new URLSearchParams([...given].filter(([, value]) => value.trim()))
    history.replaceState(null, '', kept.size ? `?${kept}` : location.pathname)
    if (!words && !Object.keys(chosen).length) {
      place.hidden = true
      status.textContent = ''
      return
    }
    try {
      const pagefind = await load()
      const looked = words.replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').replace(/['’]/g, ' ')
      const { results } = await pagefind.search(looked || null, { filters: chosen, sort: order ? { date: order } : {} })
      if (mine !== asked) return
      found = results
    } catch {
      index = null
      status.textContent = 'La recherche n’a pas pu se charger : les listes ci-dessous mènent partout.'
      return
    }
    const count = found.length
    list.replaceChildren()
    place.hidden = !count
    await show()
    if (mine !== asked) return
    const about = words ? ` pour « ${words} »` : ''
    status.textContent = count ? `${count} résultat${count > 1 ? 's' : ''}${about}.` : `Aucun résultat${about}. Essayez un autre mot, ou moins de filtres.`
  }

  place.firstElementChild.after(list)
  let waiting
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(search, 200)
  })
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    clearTimeout(waiting)
    await search()
    if (!place.hidden) place.querySelector('h2').focus()
  })
  form.addEventListener('focusin', load, { once: true })
  more.firstElementChild.addEventListener('click', async () => (await show())?.querySelector('a').focus())

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements[name]
    if (field) field.value = value
  }
  search()
}
