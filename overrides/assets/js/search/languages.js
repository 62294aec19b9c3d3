// Korean and Japanese words in an English text, marked so that they are spoken and set in their own language: what
// src/briefings/views/languages.py does for pages, with its patterns.

import { element } from "./element.js"

const KOREAN = "[가-힣]+(?:[ ·-]?[가-힣0-9]+)*"
const JAPANESE = "[々ぁ-ゖァ-ヺー一-鿿]+(?:[ ・-]?[々ぁ-ゖァ-ヺー一-鿿0-9]+)*"
const WORDS = new RegExp(`(?<ko>${KOREAN})|(?<ja>${JAPANESE})`, "gu")

/** A text as texts and elements, each word of another language in an element of its own. */
export function inLanguages(text) {
  const pieces = []
  let end = 0
  for (const { 0: textContent, index, groups } of text.matchAll(WORDS)) {
    pieces.push(text.slice(end, index), element("span", { lang: groups.ko ? "ko" : "ja", textContent }))
    end = index + textContent.length
  }
  return [...pieces, text.slice(end)]
}
