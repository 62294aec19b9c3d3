/** A new element with properties and children. */
export function element(name, properties = {}, ...children) {
  const { data = {}, ...rest } = properties
  const made = Object.assign(document.createElement(name), rest)
  Object.assign(made.dataset, data)
  made.append(...children)
  return made
}
