/*
 * What some of Keycloak's templates owe to screen readers, keyboards and hasty fingers, put right without a
 * copy of them that every upgrade would leave behind: fields without a name, headings that skip a level, an
 * order of its own for the tab key, the English name of a picture, and forms that a second press sends again.
 * Looks do not depend on it.
 */

(() => {
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

  for (const form of document.querySelectorAll("form[method=post]")) {
    sendOnce(form);
  }

  /** A second press sends nothing twice. Keycloak's handlers switch the button off for good; here it comes back. */
  function sendOnce(form) {
    const usable = [...form.querySelectorAll("[type=submit]:not(:disabled)")];

    function release() {
      if (form.getAttribute("aria-busy") === "true") {
        form.removeAttribute("aria-busy");
        usable.forEach((button) => {
          button.disabled = false;
        });
      }
    }
    form.addEventListener("submit", (event) => {
      if (form.getAttribute("aria-busy") === "true") {
        event.preventDefault();
        return;
      }
      form.setAttribute("aria-busy", "true");
      // Whoever stopped the loading can send again.
      window.setTimeout(release, 10_000);
    });
    // The page may come back from the browser's memory, with the form as it was left.
    window.addEventListener("pageshow", release);
  }
})();
