// Buttons that copy: `<copy-buttons>` around elements with `data-copy`, a name. What is copied is the text of a `dd`, or the
// file behind a link (a `data:` address). Without this script the text can be selected and the file downloaded.

const SHOWN = 2000 // milliseconds for which a button says that it has copied

class CopyButtons extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard || this.said) return // browsers offer the clipboard to secure addresses alone
    for (const element of this.querySelectorAll("[data-copy]")) {
      const place = element.querySelector("dt") ?? element
      place.append(" ", this.button(element))
    }
    this.said = document.createElement("output")
    this.said.className = "rh-unseen"
    this.append(this.said)
  }

  button(element) {
    const text = content(element)
    const button = document.createElement("button")
    button.type = "button"
    const [word, what] = [document.createElement("span"), document.createElement("span")]
    word.textContent = "Copy"
    what.className = "rh-unseen"
    what.textContent = element.dataset.copy
    button.append(word, " ", what)
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text)
      this.say(button, element.dataset.copy)
    })
    return button
  }

  say(button, name) {
    button.firstChild.textContent = "Copied"
    this.said.textContent = `Copied: ${name}`
    setTimeout(() => {
      button.firstChild.textContent = "Copy"
      this.said.textContent = ""
    }, SHOWN)
  }
}

/** What an element offers for copying. */
function content(element) {
  const link = element.querySelector("a")
  return link ? decodeURIComponent(link.href.slice(link.href.indexOf(",") + 1)) : element.querySelector("dd").textContent
}

customElements.define("copy-buttons", CopyButtons)
