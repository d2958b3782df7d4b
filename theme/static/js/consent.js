// Nothing of another site is called before the visitor agrees (docs/adr/0024). This runs before the page is painted.
{
  const KEY = 'consentement'
  const { v: version, s: offered, m: endpoint } = document.currentScript.dataset
  const keys = offered.split(' ')
  const signal = navigator.globalPrivacyControl === true || navigator.doNotTrack === '1'
  const classes = document.documentElement.classList
  const all = (query) => document.querySelectorAll(query)
  const once = new Set()
  let kept = {}
  let counted

  // What was chosen under this version, less than 182 days ago; on this page only, where nothing may be kept.
  const read = () => {
    try {
      kept = JSON.parse(localStorage.getItem(KEY)) ?? {}
    } catch (error) {
      if (error.name === 'SyntaxError') kept = {}
    }
    if (kept.v !== version) kept = {}
    for (const key in kept) {
      const found = /^[+-](\d{4}-\d\d-\d\d)$/.exec(kept[key])
      const days = found && (Date.now() - Date.parse(found[1])) / 864e5
      if (key !== 'v' && !(found && days > -1 && days < 182)) delete kept[key]
    }
  }
  const keep = (chosen, yes) => {
    read()
    kept.v = version
    for (const key of chosen) kept[key] = (yes ? '+' : '-') + new Date().toISOString().slice(0, 10)
    try {
      localStorage.setItem(KEY, JSON.stringify(kept))
    } catch {}
  }
  const agreed = (key) => kept[key] ? kept[key][0] === '+' : signal ? false : undefined

  const open = (part, focused) => {
    if (part.querySelector('iframe')) return
    const frame = Object.assign(document.createElement('iframe'), {
      allow: 'fullscreen; picture-in-picture; encrypted-media',
      referrerPolicy: 'strict-origin-when-cross-origin',
      sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation',
      src: part.dataset.src,
      title: part.dataset.titre
    })
    part.firstElementChild.append(frame)
    part.classList.add('ouverte')
    if (focused) frame.focus()
  }
  const close = (part) => {
    part.querySelector('iframe')?.remove()
    part.classList.remove('ouverte')
  }
  const count = () => {
    if (counted || !endpoint || !agreed('mesure') || document.readyState === 'loading') return
    counted = true
    const page = new URLSearchParams({ url: location.origin + location.pathname, action_name: document.title })
    fetch(`${endpoint}&${page}`, { mode: 'no-cors', credentials: 'omit', cache: 'no-store' }).catch(() => {})
  }
  const show = () => {
    read()
    classes.toggle('c-demande', keys.some((key) => agreed(key) === undefined))
    for (const part of all('[data-service]')) {
      if (agreed(part.dataset.service)) open(part)
      else if (!once.has(part)) close(part)
    }
    for (const radio of all('[data-choix] [type=radio]')) {
      radio.checked = !!kept[radio.name] && agreed(radio.name) === (radio.value === 'oui')
    }
    count()
  }
  const again = () => {
    once.clear()
    for (const zone of all('.fait')) zone.classList.remove('fait')
    show()
  }
  const say = (zone, told) => {
    const line = document.getElementById(zone.dataset.zone)
    line.textContent = told
    line.focus()
  }

  classes.add('c-js')
  classes.toggle('c-signal', signal)
  show()
  addEventListener('DOMContentLoaded', show)
  addEventListener('storage', again)
  addEventListener('pageshow', ({ persisted }) => {
    for (const box of all('.coche [type=checkbox]')) box.checked = false // browsers tick again what was left so
    if (persisted) again()
  })

  addEventListener('click', ({ target }) => {
    const button = target.closest('[data-c]')
    if (!button) return
    const { c: act, dit: told } = button.dataset
    const part = button.closest('[data-service]')
    const zone = button.closest('[data-zone]')
    if (act === 'voir') {
      const box = part.querySelector('input')
      if (box.checked) keep([part.dataset.service], true)
      else once.add(part)
      box.checked = false
      open(part, true)
      show()
    } else if (act === 'retirer') {
      for (const other of once) if (other.dataset.service === part.dataset.service) once.delete(other)
      keep([part.dataset.service], false)
      show()
      part.querySelector('[data-c=voir]').focus()
    } else {
      if (act !== 'oui') once.clear()
      if (act !== 'oubli') keep(keys, act === 'oui')
      else {
        try {
          localStorage.removeItem(KEY)
        } catch {
          kept = {}
        }
      }
      zone.classList.add('fait')
      show()
      say(zone, told)
    }
  })
  addEventListener('submit', (event) => {
    const form = event.target
    if (!form.matches('[data-choix]')) return
    event.preventDefault()
    const chosen = [...new FormData(form)]
    for (const [key, value] of chosen) keep([key], value === 'oui')
    show()
    say(form, chosen.length ? form.dataset.dit : form.dataset.rien)
  })
}
