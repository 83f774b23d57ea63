// Comfort for Latchkey's pages; every page works without it. It acts on nothing by itself: it never
// submits a form, and what it learns from the server only changes which texts are shown.
(() => {
  "use strict";

  const SECOND = 1000;
  const MINUTE = 60 * SECOND;

  /** A second press of a button, or Enter held down, sends nothing twice. */
  function sendOnce(form) {
    let sent = false;
    form.addEventListener("submit", (event) => {
      if (sent) {
        event.preventDefault();
      }
      sent = true;
      form.setAttribute("aria-busy", "true");
    });
    // The page may come back from the browser's memory, with the form as it was left.
    window.addEventListener("pageshow", () => {
      sent = false;
      form.removeAttribute("aria-busy");
    });
  }

  /** Lets people paste a whole message: only the code in it stays. */
  function pickCodeFromPaste(input, length) {
    const code = new RegExp(`(?<!\\d)\\d(?:[ \\u00a0-]?\\d){${length - 1}}(?!\\d)`);
    input.addEventListener("paste", (event) => {
      const found = event.clipboardData?.getData("text").match(code);
      if (found) {
        event.preventDefault();
        input.value = found[0].replace(/\D/g, "");
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
  }

  /** Counts down on the resend button and tells screen readers, at most once a minute. */
  function countDown(button, note, said) {
    const seconds = Number(button.dataset.seconds);
    if (!(seconds > 0)) {
      return;
    }
    const label = button.textContent;
    const readyAt = Date.now() + seconds * SECOND;
    let minutesSaid = Math.ceil(seconds / 60);
    button.disabled = true;
    note.hidden = true;

    function tick() {
      const left = Math.ceil((readyAt - Date.now()) / SECOND);
      if (left <= 0) {
        window.clearInterval(timer);
        button.disabled = false;
        button.textContent = label;
        said.textContent = button.dataset.sayReady;
        return;
      }
      const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
      button.textContent = button.dataset.labelWaiting.replace("%s", clock);
      const minutes = Math.ceil(left / 60);
      if (minutes < minutesSaid) {
        minutesSaid = minutes;
        said.textContent = button.dataset.sayMinutes.replace("%s", String(minutes));
      }
    }
    const timer = window.setInterval(tick, SECOND);
    tick();
  }

  /** Asks whether the reset went on elsewhere: often at first, seldom later, never in a hidden tab. */
  function watch(form) {
    const startedAt = Date.now();
    let timer;

    function show(id) {
      document.getElementById(id).hidden = false;
    }

    async function ask() {
      if (document.hidden) {
        return later();
      }
      try {
        const answer = await fetch(form.dataset.statusUrl, {
          cache: "no-store",
          headers: { Accept: "application/json" },
        });
        const { state } = answer.ok ? await answer.json() : {};
        if (state === "elsewhere") {
          form.querySelectorAll(".lk-form__while-waiting, .lk-help").forEach((part) => {
            part.hidden = true;
          });
          return show("latchkey-elsewhere");
        }
        if (state === "expired") {
          return show("latchkey-expired");
        }
      } catch {
        // No connection just now: the next turn may have one.
      }
      later();
    }

    function later() {
      window.clearTimeout(timer);
      timer = window.setTimeout(ask, Date.now() - startedAt < 2 * MINUTE ? 5 * SECOND : 15 * SECOND);
    }

    later();
  }

  /** Adds a button that shows what was typed, and hides it again before it is sent. */
  function addShowButton(box) {
    const input = box.querySelector("input");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "lk-button lk-button--secondary";
    button.setAttribute("aria-label", box.dataset.name);
    button.setAttribute("aria-controls", input.id);

    function set(shown) {
      input.type = shown ? "text" : "password";
      button.textContent = shown ? box.dataset.hide : box.dataset.show;
      button.setAttribute("aria-pressed", String(shown));
    }
    button.addEventListener("click", () => set(input.type === "password"));
    input.form.addEventListener("submit", () => set(false));
    set(false);
    box.append(button);
  }

  document.querySelectorAll("form").forEach(sendOnce);
  document.querySelectorAll(".lk-secret").forEach(addShowButton);

  const verify = document.getElementById("latchkey-reset-verify");
  if (verify) {
    pickCodeFromPaste(document.getElementById("code"), Number(verify.dataset.codeLength));
    countDown(
      document.getElementById("latchkey-resend"),
      document.getElementById("latchkey-resend-note"),
      document.getElementById("latchkey-resend-said"),
    );
    watch(verify);
  }
})();
