"use strict";

const live = document.getElementById("live");
const feed = document.getElementById("feed");

/** Letters are as tall as they are: the frame has no script of its own, so this page measures it. */
function fitLetters() {
  for (const frame of feed.querySelectorAll("iframe:not([data-fitted])")) {
    frame.dataset.fitted = "";
    const fit = () => {
      const letter = frame.contentDocument?.documentElement;
      if (letter?.scrollHeight > 0) {
        frame.style.height = `${letter.scrollHeight}px`;
      }
    };
    frame.addEventListener("load", fit);
    frame.closest("details").addEventListener("toggle", fit);
    fit();
  }
}

/** Takes the new letters in above those on the page, whose open tabs stay as they are; phones are redrawn. */
async function refresh() {
  const fresh = document.createElement("div");
  const answer = await fetch("feed");
  fresh.innerHTML = await answer.text();

  const arrivals = [...fresh.querySelectorAll(".mail")].filter((mail) => !document.getElementById(mail.id));
  const mails = feed.querySelector(".mails");
  if (arrivals.length > 0) {
    mails.querySelector(".empty")?.remove();
    mails.querySelectorAll(".mail[open]").forEach((mail) => mail.removeAttribute("open"));
    arrivals.forEach((mail) => mail.classList.add("new"));
    mails.querySelector("h2").after(...arrivals);
  }

  const phones = fresh.querySelector(".phones");
  for (const bubble of phones.querySelectorAll(".bubble")) {
    bubble.classList.toggle("new", !document.getElementById(bubble.id));
  }
  feed.querySelector(".phones").replaceWith(phones);
  fitLetters();
}

function listen() {
  const arrivals = new EventSource("arrivals");
  arrivals.addEventListener("arrival", refresh);
  arrivals.addEventListener("open", () => {
    live.textContent = live.dataset.on;
    live.classList.remove("lost");
    refresh();
  });
  arrivals.addEventListener("error", () => {
    live.textContent = live.dataset.lost;
    live.classList.add("lost");
  });
}

/** Keeps the codes of the authenticator apps current. Server and page share one clock: they share the machine. */
function keepCodes() {
  const outputs = [...document.querySelectorAll("[data-otp]")];
  let shown = null;
  const tick = async () => {
    const seconds = Date.now() / 1000;
    const periods = outputs.map((output) => Math.floor(seconds / output.dataset.period)).join();
    for (const output of outputs) {
      const meter = output.parentElement.querySelector("meter");
      meter.hidden = false;
      meter.value = output.dataset.period - (seconds % output.dataset.period);
    }
    if (periods !== shown) {
      shown = periods;
      const codes = await (await fetch("codes")).json();
      outputs.forEach((output) => (output.value = codes[output.dataset.otp]));
    }
  };
  if (outputs.length > 0) {
    setInterval(() => tick().catch(() => (shown = null)), 1000);
  }
}

fitLetters();
keepCodes();
listen();
