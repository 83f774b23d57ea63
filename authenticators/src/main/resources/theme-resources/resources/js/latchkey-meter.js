/*
 * Shows how good a password is while it is typed, and what would make it better. The server judges it, as it will when the
 * form is sent, and keeps nothing. Nobody is held up: without this, or without an answer, the page works just the same.
 */
(() => {
  "use strict";

  const PAUSE = 300;
  const TELL_AFTER = 1500;
  const LEVELS = 4;
  const LONGEST = 256;
  // Each question is as long as any other, so that who watches the line does not count the password's letters.
  const QUESTION = 2048;
  const RETRY_WITHIN = 2;

  const own = document.currentScript.src;

  function create(tag, className, attributes = {}) {
    const element = document.createElement(tag);
    element.className = className;
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
  }

  function addStyles() {
    const styles = create("link", "", { rel: "stylesheet", href: own.replace("/js/latchkey-meter.js", "/css/latchkey-meter.css") });
    document.head.append(styles);
  }

  /** The meter below the field. */
  function createMeter(input) {
    const box = create("div", "lk-meter");
    const bar = create("div", "lk-meter__bar", { role: "meter", "aria-valuemin": "0", "aria-valuemax": String(LEVELS) });
    for (let i = 0; i < LEVELS; i++) {
      bar.append(create("span", "lk-meter__part"));
    }
    const words = create("p", "lk-meter__words", { id: "latchkey-meter-words" });
    const label = create("strong", "lk-meter__label");
    const text = create("span", "lk-meter__text");
    words.append(label, " ", text);
    const said = create("p", "lk-meter__said", { role: "status" });
    box.append(bar, words);
    box.hidden = true;

    const row = input.closest(".lk-secret, .pf-v5-c-input-group") ?? input;
    row.after(box, said);
    const described = [input.getAttribute("aria-describedby"), words.id].filter(Boolean).join(" ");
    input.setAttribute("aria-describedby", described);

    let telling;
    return {
      show(verdict) {
        box.hidden = false;
        box.dataset.level = verdict.level;
        bar.setAttribute("aria-label", verdict.name);
        bar.setAttribute("aria-valuenow", verdict.level);
        bar.setAttribute("aria-valuetext", verdict.label);
        label.textContent = verdict.label;
        text.textContent = verdict.text;
        // Screen readers hear of it when the typing has stopped, not at each key.
        window.clearTimeout(telling);
        telling = window.setTimeout(() => {
          said.textContent = `${verdict.name}: ${words.textContent}`;
        }, TELL_AFTER);
      },
      hide() {
        window.clearTimeout(telling);
        box.hidden = true;
        said.textContent = "";
      },
    };
  }

  /** What the server needs to know which page asks: all of it is in the address that the form posts to. */
  function questionOf(form, password) {
    const action = new URL(form.action);
    const question = new URLSearchParams();
    for (const name of ["client_id", "tab_id", "session_code"]) {
      question.set(name, action.searchParams.get(name) ?? "");
    }
    question.set("password", password);
    question.set("name", (form.elements.namedItem("username") ?? form.elements.namedItem("email"))?.value ?? "");
    question.set("filler", "-".repeat(Math.max(0, QUESTION - question.toString().length)));
    return question;
  }

  function addressFor(form) {
    const address = new URL(form.action);
    address.pathname = address.pathname.replace(/\/login-actions\/.*$/, "/latchkey/password-strength");
    address.search = "";
    return address;
  }

  function watch(input) {
    const form = input.form;
    const address = addressFor(form);
    const meter = createMeter(input);
    let asking = new AbortController();
    let waiting;

    async function ask() {
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      try {
        const answer = await fetch(address, {
          method: "POST",
          body: questionOf(form, input.value.slice(0, LONGEST)),
          cache: "no-store",
          redirect: "error",
          signal,
        });
        const retryAfter = Number(answer.headers.get("Retry-After"));
        if (answer.ok) {
          const verdict = await answer.json();
          if (!signal.aborted) {
            meter.show(verdict);
          }
          return;
        }
        if (retryAfter > 0 && retryAfter <= RETRY_WITHIN) {
          waiting = window.setTimeout(ask, retryAfter * 1000);
        }
        meter.hide();
      } catch {
        if (!signal.aborted) {
          meter.hide();
        }
      }
    }

    input.addEventListener("input", () => {
      window.clearTimeout(waiting);
      if (input.value) {
        waiting = window.setTimeout(ask, PAUSE);
      } else {
        asking.abort();
        meter.hide();
      }
    });
    form.addEventListener("submit", () => {
      window.clearTimeout(waiting);
      asking.abort();
    });
  }

  function begin() {
    const input = document.querySelector("#password-new, #password");
    if (input?.form?.action.includes("/login-actions/")) {
      addStyles();
      watch(input);
    }
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }
})();
