/*
 * What some of Keycloak's templates owe to screen readers and keyboards, put right without a copy of them
 * that every upgrade would leave behind: fields without a name, headings that skip a level, and an order of
 * its own for the tab key, and the English name of a picture. Looks and sending do not depend on it.
 */

document.addEventListener("DOMContentLoaded", () => {
  for (const field of document.querySelectorAll("input:not([type=hidden]):not([aria-label])")) {
    if (field.labels && field.labels.length === 0) {
      const label = field.closest(".pf-v5-c-form__group")?.querySelector(".pf-v5-c-form__label-text, label");
      if (label) {
        field.setAttribute("aria-label", label.textContent.replace("*", "").trim());
      }
    }
  }

  for (const image of document.querySelectorAll('img[alt="Figure: Barcode"]')) {
    image.alt = "QR";
  }

  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const said = Number(heading.tagName.charAt(1));
    level = Math.min(said, level + 1);
    if (level !== said) {
      heading.setAttribute("aria-level", String(level));
      heading.setAttribute("role", "heading");
    }
  }

  for (const element of document.querySelectorAll("[tabindex]")) {
    if (element.tabIndex > 0) {
      element.removeAttribute("tabindex");
    }
  }
});
